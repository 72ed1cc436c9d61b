/* test-negotiation.c: acts, issues, positions, conditions, deadlines and the state of talks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analyzer.h"
#include "readout-event-lexicon.h"

static ReadoutAnalyzer *analyzer;

static ReadoutAnalysis *
analyze (const char *text)
{
  ReadoutMetadata metadata = { .published = (char *)"2016-09-09" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);

  return readout_analyzer_analyze (analyzer, article, NULL, NULL, NULL);
}

static void
append_entities (GString *string, ReadoutAnalysis *analysis, const int *entities, guint n)
{
  guint n_entities;
  const ReadoutEntity *all = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (string, "%s%s", i > 0 ? "+" : "", all[entities[i]].name);
}

/* "CLASS modality actors>targets date" of each event with a bar between them; "not" before a negated one. */
static char *
events_of (const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text);
  GString *joined = g_string_new (NULL);
  const ReadoutEvent *events;
  guint n;

  events = readout_analysis_get_events (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (joined, "%s%s%s %s ", i > 0 ? "|" : "", events[i].is_negated ? "not " : "",
                              readout_enum_to_nick (READOUT_TYPE_EVENT_CLASS, (int)events[i].klass),
                              readout_enum_to_nick (READOUT_TYPE_MODALITY, (int)events[i].modality));
      append_entities (joined, analysis, events[i].actors, events[i].n_actors);
      g_string_append_c (joined, '>');
      append_entities (joined, analysis, events[i].targets, events[i].n_targets);
      if (events[i].date != NULL)
        g_string_append_printf (joined, " %s", events[i].date);
    }

  return g_string_free (joined, FALSE);
}

typedef struct
{
  const char *text;
  const char *found;
} Case;

static void
assert_cases (const Case *cases, guint n_cases, char *(*find) (const char *text))
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = find (cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_parties (void)
{
  static const Case cases[] = {
    { "Russia accused Turkey on Monday of delay.", "ACCUSE actual Russia>Turkey 2016-09-05" },
    { "ANKARA, Sept. 9, 2016 - Russia accused Turkey on Monday of delay.",
      "ACCUSE actual Russia>Turkey 2016-09-05" },
    { "Russia attacked a group that was known until July as the Front.", "ASSAULT actual Russia>" },
    { "Russia attacked a group, which gave up its name in July.",
      "ASSAULT actual Russia>|REJECT actual Russia> 2016-07" },
    { "Russia and Turkey announced an agreement early on Saturday.",
      "SUPPORT actual Russia+Turkey> 2016-09-03" },
    { "Turkey was accused by Russia.", "ACCUSE actual Russia>Turkey" },
    { "Monday, two days after Russia attacked Turkey, was quiet.", "ASSAULT actual Russia>Turkey" },
    { "John Kerry and Sergei Lavrov met in Geneva on Friday.",
      "CONSULT actual John Kerry+Sergei Lavrov> 2016-09-09" },
    { "Russia and Turkey signed an agreement in Moscow.", "SUPPORT actual Russia+Turkey>" },
    { "There were talks between Russia and Turkey.", "CONSULT actual Russia+Turkey>" },
    { "The Russian army shelled a village in Syria.", "ASSAULT actual Russian>Syria" },
    { "It rained on the day of the talks.", "" },
    { "Russia backed Syria and attacked Turkey.",
      "SUPPORT actual Russia>Syria|ASSAULT actual Russia>Turkey" },
    { "Russia, which had attacked Turkey, was angry.", "ASSAULT actual Russia>Turkey" },
    { "Russia's ambassador to Turkey criticized Greece.", "ACCUSE actual Russia>Greece" },
    { "In talks with Russia, Turkey criticized Greece.",
      "CONSULT actual >Russia|ACCUSE actual Turkey>Greece" },
    { "Russia accused Turkey of attacking Greece.",
      "ACCUSE actual Russia>Turkey|ASSAULT actual Turkey>Greece" },
    { "Officials from Turkey and Greece met.", "CONSULT actual Turkey+Greece>" },
    { "John Kerry met with Russian Foreign Minister, Sergei Lavrov.",
      "CONSULT actual John Kerry>Sergei Lavrov" },
    { "Turkey demanded that Russia stop.", "REQUEST actual Turkey>Russia" },
    { "John Kerry and Sergei Lavrov spoke by telephone.", "CONSULT actual John Kerry+Sergei Lavrov>" },
    { "A truce brokered by Turkey is over.", "CONSULT actual Turkey>" },
    { "The Geneva talks failed.", "" },
    { "John Kerry is in Geneva today. He will meet Sergei Lavrov.",
      "CONSULT future John Kerry>Sergei Lavrov 2016-09-09" },
    { "No answer was given to the request.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), events_of);
}

/* Whose act it is when the sentence opens with something else, says more of its subject, or only tells who
 * says so. */
static void
test_subjects (void)
{
  static const Case cases[] = {
    { "Before Sergei Lavrov's stay in Rome, John Kerry met with Turkish officials.",
      "CONSULT actual John Kerry>Turkish" },
    { "Packed together in a hall in Greece, farmers protested.", "" },
    { "As Greece says that it has no money, Turkey demands a loan.", "REQUEST actual Turkey>" },
    { "Officials said Turkey attacked Greece.", "ASSAULT actual Turkey>Greece" },
    { "Greece said the rebels attacked Turkey.", "ASSAULT actual >Turkey" },
    { "Greece, officials said on Monday, attacked Turkey.", "ASSAULT actual Greece>Turkey 2016-09-05" },
    { "Turkey, which lost a war with Greece in 1922, signed the treaty.", "SUPPORT actual Turkey>" },
    { "John Kerry, whom Greece had asked to come, condemned Russia.",
      "REQUEST actual Greece>|ACCUSE actual John Kerry>Russia" },
    { "Greece said in a note to Turkey it wants to meet Russia.", "CONSULT wanted Greece>Russia" },
    { "When he last visited Turkey, John Kerry praised Russia.",
      "CONSULT actual >Turkey|SUPPORT actual John Kerry>Russia" },
    { "Rebels attacked Turkey, the Greek minister John Kerry said on Sunday.",
      "ASSAULT actual >Turkey 2016-09-04" },
    { "Rebels attacked the post, said John Kerry, who was there.", "" },
    { "The Greek offer was read aloud.", "" },
    { "It fell to the leaders of NATO, which has condemned Turkey.", "ACCUSE actual NATO>Turkey" },
    { "John Kerry, a friend of NATO, who has condemned Turkey, is there.",
      "ACCUSE actual John Kerry>Turkey" },
    { "Greece's John Kerry, facing Turkish boats, on Monday attacked the port.",
      "ASSAULT actual John Kerry> 2016-09-05" },
    { "John Kerry urged Greece to resume the talks it had abandoned.",
      "REQUEST actual John Kerry>Greece|CONSULT wanted Greece>|REJECT actual Greece>" },
    { "The raid by Turkey was long.", "ASSAULT actual Turkey>" },
    { "Sergei Lavrov condemned Turkey's invasion of Cyprus.", "ACCUSE actual Sergei Lavrov>Turkey" },
    { "John Kerry will visit Greece, Sergei Lavrov said at a short meeting on Monday.",
      "CONSULT future John Kerry>Greece" },
    { "Turkey agreed on Monday to a truce, Greece and Italy said in a joint note, after weeks of fighting.",
      "AGREE actual Turkey> 2016-09-05" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), events_of);
}

/* One meeting is told once, with those who meet: not where, nor about what. */
static void
test_meetings (void)
{
  static const Case cases[] = {
    { "Officials from Turkey and Greece will meet in southern Cyprus on Monday.",
      "CONSULT future Turkey+Greece> 2016-09-12" },
    { "Turkey and Greece met to discuss the fate of Cyprus.", "CONSULT actual Turkey+Greece>" },
    { "Turkey will hold a meeting with Greece.", "CONSULT future Turkey>Greece" },
    { "John Kerry discussed Syria with Sergei Lavrov.", "CONSULT actual John Kerry>Sergei Lavrov" },
    { "John Kerry discussed Syria.", "CONSULT actual John Kerry>" },
    { "John Kerry met Sergei Lavrov ahead of talks between Turkey and Greece.",
      "CONSULT actual John Kerry>Sergei Lavrov|CONSULT actual Turkey+Greece>" },
    { "Russia called on Turkey to open the dam.", "REQUEST actual Russia>Turkey" },
    { "Russia insists on a fence.", "REQUEST actual Russia>" },
    { "Greece will not accept the fence.", "REJECT actual Greece>" },
    { "Turkey declined to comment.", "" },
    { "Turkey did not answer requests for comment.", "" },
    { "John Kerry held consultations with Turkey, Greece, Italy and Malta.",
      "CONSULT actual John Kerry>Turkey+Greece+Italy+Malta" },
    { "Turkey agreed to allow the Greek boats through.", "AGREE actual Turkey>Greek" },
    { "The Greek embargo resolution was read aloud.", "" },
    { "NATO forces to the south were quiet.", "" },
    { "Turkey hopes to meet its goals.", "" },
    { "Nobody should doubt Turkey, John Kerry said.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), events_of);
}

/* The day of the saying is not that of what is said to come, or to have been before. */
static void
test_dates (void)
{
  static const Case cases[] = {
    { "John Kerry said on Monday that Russia would attack Turkey.", "ASSAULT conditional Russia>Turkey" },
    { "John Kerry said on Monday that Russia had attacked Turkey.", "ASSAULT actual Russia>Turkey" },
    { "John Kerry said on Monday that Russia would attack Turkey on Sunday.",
      "ASSAULT conditional Russia>Turkey 2016-09-11" },
    { "Turkey, which took the town in 1974, will attack Greece.", "ASSAULT future Turkey>Greece" },
    { "Turkey demanded a truce by Sunday.", "REQUEST actual Turkey>" },
    { "Turkey signed a new form of the 2015 trade accord with Greece.", "SUPPORT actual Turkey>Greece" },
    { "John Kerry condemned the raid that Turkey led in 1974.", "ACCUSE actual John Kerry>" },
    { "John Kerry told a paper in Rome on Monday that Russia would attack Turkey.",
      "ASSAULT conditional Russia>Turkey" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), events_of);
}

static void
test_modalities (void)
{
  static const Case cases[] = {
    { "Russia will release Turkish prisoners on Monday.", "CONCEDE future Russia>Turkish 2016-09-12" },
    { "Russia could suspend aid to Syria.", "SANCTION conditional Russia>Syria" },
    { "Russia did not condemn Turkey.", "not ACCUSE actual Russia>Turkey" },
    { "Russia would not hesitate to attack Turkey.", "ASSAULT conditional Russia>Turkey" },
    { "John Kerry called on the United States of old to attack Turkey.",
      "REQUEST actual John Kerry>United States|ASSAULT wanted United States>Turkey" },
    { "Russia has denied that it attacked Turkey.", "REJECT actual Russia>|ASSAULT denied Russia>Turkey" },
    { "Russia should withdraw from Syria.", "RETREAT wanted Russia>Syria" },
    { "John Kerry urged Russia to attack Syria.",
      "REQUEST actual John Kerry>Russia|ASSAULT wanted Russia>Syria" },
    { "John Kerry flew to Turkey to meet Sergei Lavrov.", "CONSULT future John Kerry>Sergei Lavrov" },
    { "Russia decided to release the Turkish prisoners.", "CONCEDE actual Russia>Turkish" },
    { "John Kerry said that Russia must go home.", "REQUEST actual John Kerry>Russia" },
    { "Russia must go home, John Kerry said.", "REQUEST actual John Kerry>Russia" },
    { "John Kerry said who should go home.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), events_of);
}

/* A word is an act only with what it acts on, and not as a part of speech of another kind. */
static void
test_frames (void)
{
  static const Case cases[] = {
    { "Russia imposed sanctions on Turkey.", "COERCE actual Russia>Turkey" },
    { "Russia imposed a curfew in Syria.", "COERCE actual Russia>" },
    { "Russia gave up the plan.", "REJECT actual Russia>" },
    { "John Kerry returned from China.", "" },
    { "Russia is ready to work with Turkey.", "AGREE future Russia>Turkey" },
    { "Russia counted its pledged delegates.", "" },
    { "Russia is ready to reject the plan.", "REJECT future Russia>" },
    { "Turkey returned the two tanks to Russia.", "CONCEDE actual Turkey>Russia" },
    { "Turkey returned to Russia.", "" },
    { "Turkish fishermen called off their strike.", "CONCEDE actual Turkish>" },
    { "Turkish forces left the hall.", "" },
    { "John Kerry asked not to be named.", "" },
    { "John Kerry ended a second round of talks with Russia.", "CONSULT actual John Kerry>Russia" },
    { "John Kerry spoke for 90 minutes with Sergei Lavrov.", "CONSULT actual John Kerry>Sergei Lavrov" },
    { "The company released a report on Turkey.", "" },
    { "A heavy rain allowed the guests to stay with John Kerry.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), events_of);
}

static char *
issues_of (const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text);
  GString *joined = g_string_new (NULL);
  const ReadoutIssue *issues;
  guint n;

  issues = readout_analysis_get_issues (analysis, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s: %s %u", i > 0 ? "|" : "", issues[i].name,
                            readout_enum_to_nick (READOUT_TYPE_ISSUE_STATE, (int)issues[i].state),
                            issues[i].n_mentions);

  return g_string_free (joined, FALSE);
}

static void
test_issues (void)
{
  static const Case cases[] = {
    { "Differences remain over water and the return of refugees.",
      "water: sticking 1|return of refugees: sticking 1" },
    { "There are divergent points of view regarding Aleppo. And about access in and out of that city.",
      "Aleppo: sticking 1|access in and out of that city: sticking 1" },
    { "The main sticking point is the border.", "border: sticking 1" },
    { "A dispute over the dam goes on.", "dam: sticking 1" },
    { "The talks are about the dam.", "dam: open 1" },
    { "The border remains a stumbling block.", "border: sticking 1" },
    { "They agreed on the exchange of prisoners.", "exchange of prisoners: agreed 1" },
    { "They have not agreed on the exchange of prisoners.", "exchange of prisoners: sticking 1" },
    { "The talks on water were long. Later they disagreed over water.", "water: sticking 2" },
    { "The talks on Monday were long.", "" },
    { "They spoke of differences on water and mocked the other side.", "water: sticking 1" },
    { "They spoke of the negotiations on the plane.", "" },
    { "The main obstacle is the fate of the prisoners.", "fate of the prisoners: sticking 1" },
    { "The sides are at odds over whether the army should leave first.",
      "whether the army should leave first: sticking 1" },
    { "What is left is a short list: how the town is supplied, and where the line runs.",
      "how the town is supplied: sticking 1|where the line runs: sticking 1" },
    { "A dispute over water rights delayed the meeting.", "water rights: sticking 1" },
    { "A dispute over Sergei Lavrov delayed the meeting.", "" },
    { "There were talks on various issues.", "" },
    { "There were talks about economic and trade relations.", "economic and trade relations: open 1" },
    { "There were talks about prisoners and water supply.", "prisoners: open 1|water supply: open 1" },
    { "There were talks on matters that nobody named.", "" },
    { "There were talks on several issues, including water and the border.", "water: open 1|border: open 1" },
    { "A compromise on both sides is needed.", "" },
    { "It is the most bitter issue of the war.", "" },
    { "The dispute over the dam comes at a bad time.", "dam: sticking 1" },
    { "Both sides remain far apart on the dam and on who should run the port.",
      "dam: sticking 1|who should run the port: sticking 1" },
    { "The two houses are at loggerheads over the dam.", "dam: sticking 1" },
    { "The tolls are agreed, but the role of the court remains unresolved.",
      "role of the court: sticking 1" },
    { "The role of the court is not contentious.", "" },
    { "They failed to agree on the tolls.", "tolls: sticking 1" },
    { "They did agree on the tolls.", "tolls: agreed 1" },
    { "They hope to agree on the tolls.", "tolls: open 1" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), issues_of);
}

static char *
positions_of (const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text);
  GString *joined = g_string_new (NULL);
  const ReadoutPosition *positions;
  const ReadoutIssue *issues;
  guint n;

  issues = readout_analysis_get_issues (analysis, &n);
  positions = readout_analysis_get_positions (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *what = readout_analysis_dup_text (analysis, positions[i].what);

      g_string_append (joined, i > 0 ? "|" : "");
      append_entities (joined, analysis, &positions[i].party, 1);
      g_string_append_printf (joined, " %s %s",
                              readout_enum_to_nick (READOUT_TYPE_STANCE, (int)positions[i].stance), what);
      if (positions[i].issue != READOUT_NO_ISSUE)
        g_string_append_printf (joined, " on %s", issues[positions[i].issue].name);
    }

  return g_string_free (joined, FALSE);
}

static void
test_positions (void)
{
  static const Case cases[] = {
    { "Russia demands a new border.", "Russia wants a new border" },
    { "Turkey has refused any new border.", "Turkey refuses any new border" },
    { "Turkey offered a truce.", "Turkey offers a truce" },
    { "Turkey would demand a truce.", "" },
    { "A truce was demanded by Turkey.", "" },
    { "Russia asked for the dam to be opened before noon.", "Russia wants the dam to be opened before noon" },
    { "Russia demanded that the rebels leave the town, and said that it would wait.",
      "Russia wants the rebels leave the town" },
    { "John Kerry said that Turkey must open the dam.", "John Kerry wants Turkey must open the dam" },
    { "John Kerry said that we must wait.", "" },
    { "The talks on the prisoner exchange were long. Russia demands an exchange of all prisoners.",
      "Russia wants an exchange of all prisoners on prisoner exchange" },
    { "Differences remain over the border and water. Turkey refuses more water.",
      "Turkey refuses more water on water" },
    { "On the issue of the border, Russia demands a fence.", "Russia wants a fence on border" },
    { "Russia appealed to all sides to let the trucks pass, the agency said.",
      "Russia wants all sides to let the trucks pass" },
    { "Russia asked for months for a new map.", "Russia wants a new map" },
    { "Turkey said that it agreed with him that it should.", "" },
    { "Turkey rejected the charge that the map was old.", "Turkey refuses the charge that the map was old" },
    { "Turkey urged the rebels to leave the road and said it would open.",
      "Turkey wants the rebels to leave the road" },
    { "John Kerry's father demanded a new border.", "" },
    { "The Turkish exiles in Paris demanded a new border.", "" },
    { "The Turkish delegation demanded a new border.", "Turkish wants a new border" },
    { "A rally for John Kerry demanded a new border.", "" },
    { "A spokesman for the United Nations demanded a new border.", "United Nations wants a new border" },
    { "John Kerry's lawyer, Sergei Lavrov, demanded a new border.", "Sergei Lavrov wants a new border" },
    { "It depends on John Kerry and on others who want a new border.", "" },
    { "It depends on Sergei Lavrov, who wants a new border.", "Sergei Lavrov wants a new border" },
    { "They would stay if Russia offered a new border.", "" },
    { "Turkey rejected an order that the port stay open.",
      "Turkey refuses an order that the port stay open" },
    { "Turkey sought support for laws that would help the port.",
      "Turkey wants support for laws that would help the port" },
    { "Turkey insisted that the port stay open.", "Turkey wants the port stay open" },
    { "Turkey insisted nobody had asked.", "" },
    { "The Council of Turkish Friends of Peace (CTFP) demanded a new border.",
      "Council of Turkish Friends of Peace wants a new border" },
    { "Russia called on Turkey to open the dam.", "Russia wants Turkey to open the dam" },
    { "Russia called on Saturday for a new map.", "Russia wants a new map" },
    { "Russia insists on a new map.", "Russia wants a new map" },
    { "Russia said that it will not accept a fence.", "Russia refuses accept a fence" },
    { "Russia would never give up the town.", "Russia refuses give up the town" },
    { "Russia insists that the port must stay open.", "Russia wants the port must stay open" },
    { "Russia rejects any link between bread and guns, and has offered a truce.",
      "Russia refuses any link between bread and guns|Russia offers a truce" },
    { "Russia did not accept a fence.", "" },
    { "Russia refused to comment on the map.", "" },
    { "Turkey wants a \"fair and open\" vote.", "Turkey wants a \"fair and open\" vote" },
    { "Turkey proposed a map that would please nobody.", "Turkey offers a map that would please nobody" },
    { "The Turkish request met with silence.", "" },
    { "Turkey offered a truce amid fears that the port would fall.",
      "Turkey offers a truce amid fears that the port would fall" },
    { "Turkey will sign the map that Greece rejected in the talks.", "" },
    { "Turkey demanded in a letter to both sides that the port stay open.",
      "Turkey wants the port stay open" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), positions_of);
}

static char *
conditions_of (const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text);
  GString *joined = g_string_new (NULL);
  const ReadoutCondition *conditions;
  guint n;

  conditions = readout_analysis_get_conditions (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *condition = readout_analysis_dup_text (analysis, conditions[i].condition);
      g_autofree char *consequence = readout_analysis_dup_text (analysis, conditions[i].consequence);

      g_string_append_printf (joined, "%s%s -> %s", i > 0 ? "|" : "", condition, consequence);
      if (conditions[i].party != READOUT_NO_ENTITY)
        {
          g_string_append (joined, " by ");
          append_entities (joined, analysis, &conditions[i].party, 1);
        }
    }

  return g_string_free (joined, FALSE);
}

static void
test_conditions (void)
{
  static const Case cases[] = {
    { "Officials warned that if this round fails again, Russia will leave the hall.",
      "this round fails again -> Russia will leave the hall by Russia" },
    { "Russia will leave the hall unless the guns are silent.",
      "the guns are silent -> Russia will leave the hall by Russia" },
    { "Russia said that it would stay as long as the calm holds.",
      "the calm holds -> it would stay by Russia" },
    { "They asked if the round would be long.", "" },
    { "The hall was full, even if the round was long.", "" },
    { "There were few, if any.", "" },
    { "A diplomat put it at five, if we are lucky.", "" },
    { "Turkey told reporters on Friday that it would stay if the calm held.",
      "the calm held -> it would stay by Turkey" },
    { "The plan is good for Russia, provided that the talks go on.",
      "the talks go on -> The plan is good for Russia by Russia" },
    { "If it rains, we will stay at home.", "" },
    { "If the calm holds, American and Russian officers will meet.",
      "the calm holds -> American and Russian officers will meet" },
    { "If the calm holds, the minister said, Russia will leave the hall.",
      "the calm holds -> Russia will leave the hall by Russia" },
    { "Russia will leave the hall if the round fails again — nobody else would.",
      "the round fails again -> Russia will leave the hall by Russia" },
    { "They will decide tomorrow if Russia can stay at the talks.", "" },
    { "Turkey could not say if the talks would go on.", "" },
    { "\"If Turkey leaves the port, Russia will stay,\" Sergei Lavrov said.",
      "Turkey leaves the port -> Russia will stay by Russia" },
    { "It is unclear if Turkey will come to the talks.", "" },
    { "You go far in Turkey if you know how to wait.", "" },
    { "A paper in Greece said Turkey would open the dam if the rain came back.",
      "the rain came back -> Turkey would open the dam by Turkey" },
    { "If the rain comes back, Turkey says, the dam will be opened.",
      "the rain comes back -> the dam will be opened by Turkey" },
    { "Turkey says it will open the road to Greece if the guns are silent.",
      "the guns are silent -> it will open the road to Greece by Turkey" },
    { "If the port falls, it would \"end the talks\" for Turkey.",
      "the port falls -> it would \"end the talks\" for Turkey by Turkey" },
    { "John Kerry said that the army would stay away unless Turkey left the port.",
      "Turkey left the port -> the army would stay away by John Kerry" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), conditions_of);
}

static char *
deadlines_of (const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text);
  GString *joined = g_string_new (NULL);
  const ReadoutDeadline *deadlines;
  guint n;

  deadlines = readout_analysis_get_deadlines (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = readout_analysis_dup_text (analysis, deadlines[i].span);

      g_string_append_printf (joined, "%s%s=%s %s", i > 0 ? "|" : "", words,
                              deadlines[i].date != NULL ? deadlines[i].date : "?",
                              readout_enum_to_nick (READOUT_TYPE_CERTAINTY, (int)deadlines[i].certainty));
      if (deadlines[i].is_over)
        g_string_append (joined, " over");
    }

  return g_string_free (joined, FALSE);
}

static void
test_deadlines (void)
{
  static const Case cases[] = {
    { "The troops must leave by Monday.", "by Monday=2016-09-12 fixed" },
    { "The troops must leave within two weeks.", "within two weeks=2016-09-23 estimated" },
    { "The troops must leave before the summit.", "before the summit=? open" },
    { "They have until Friday to leave.", "until Friday=2016-09-09 fixed" },
    { "By Monday the troops had left.", "" },
    { "The troops were to leave by Sept. 5, under the plan that was agreed.",
      "by Sept. 5=2016-09-05 fixed over" },
    { "Monday's deadline passed without a word.", "Monday's deadline=2016-09-05 fixed over" },
    { "They set a deadline of Sept. 30.", "deadline of Sept. 30=2016-09-30 fixed" },
    { "The truce expires on Sunday.", "expires on Sunday=2016-09-11 fixed" },
    { "Russia gave the rebels until Saturday.", "until Saturday=2016-09-10 fixed" },
    { "Within hours the calm was broken.", "" },
    { "It rained until Monday.", "" },
    { "It rained before the meeting.", "" },
    { "Within one month of the vote it was forgotten.", "" },
    { "The troops left on Monday.", "" },
    { "The sea may rise by the 2050s.", "" },
    { "Trade is expected to grow by 2030.", "" },
    { "The storm could reach the coast within two days.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), deadlines_of);
}

static char *
statuses_of (const char *text)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text);
  GString *joined = g_string_new (NULL);
  const ReadoutStatus *statuses;
  guint n;

  statuses = readout_analysis_get_statuses (analysis, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "",
                            readout_enum_to_nick (READOUT_TYPE_TALKS_STATE, (int)statuses[i].state));

  return g_string_free (joined, FALSE);
}

static void
test_statuses (void)
{
  static const Case cases[] = {
    { "The talks collapsed on Monday.", "collapsed" },
    { "The talks have not collapsed.", "" },
    { "Turkey suspended the talks.", "suspended" },
    { "The talks were adjourned.", "adjourned" },
    { "The talks continued in the evening.", "under-way" },
    { "The talks went on in the evening.", "under-way" },
    { "The talks have not begun.", "planned" },
    { "The two sides have been working on a deal.", "under-way" },
    { "The talks will resume on Monday.", "planned" },
    { "The two sides reached an agreement.", "agreed" },
    { "The two sides would have reached an agreement.", "" },
    { "The talks did not yield a result.", "no-result" },
    { "The round ended without an agreement.", "no-result" },
    { "The roof of the hall collapsed.", "" },
    { "Turkey urged Greece to resume the talks.", "" },
    { "In 2011 the two countries signed a treaty.", "" },
    { "The two sides have held talks since 2011 without a breakthrough.", "no-result" },
    { "Turkey and Greece agreed on Monday to a long truce.", "agreed" },
    { "Turkey and Greece agreed to work on a truce.", "" },
    { "Turkey and Greece agreed to extend the truce by a month.", "agreed" },
    { "Talks on a lasting end to the war in the north are to begin soon.", "planned" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), statuses_of);
}

/* Where the news comes from is no part of what it tells. */
static void
test_dateline (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("GENEVA, Sept. 9, 2016 (Reuters) - The talks collapsed on Friday.");
  guint n;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (analysis, &n);
  g_autofree char *status = NULL;

  g_assert_cmpuint (n, ==, 1);
  status = readout_analysis_dup_text (analysis, statuses[0].span);
  g_assert_cmpstr (status, ==, "The talks collapsed on Friday.");
}

static void
test_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutEventLexicon) lexicon = readout_event_lexicon_new_from_text (
      "word\tkind\tclass\tobjects\tforms\tstance\ncarry\tverb\tASSAULT\traid; raids\t\t\n"
      "meet\tverb\tCONSULT\t\tmet\t\n",
      &error);
  const ReadoutEventWord *word;

  g_assert_no_error (error);
  word = readout_event_lexicon_look_up (lexicon, "carries");
  g_assert_cmpint (word->form, ==, READOUT_VERB_THIRD);
  word = readout_event_lexicon_look_up (lexicon, "met");
  g_assert_cmpint (word->form, ==, READOUT_VERB_PAST);
  g_assert_null (readout_event_lexicon_look_up (lexicon, "raid"));
}

static void
test_damaged_lexicon (void)
{
  static const char *const tables[] = {
    "word\tkind\nmeet\tverb\tCONSULT\t\t\n", "word\nmeet\tverb\tTALK\t\t\t\n",
    "word\nmeet\tadverb\tCONSULT\t\t\t\n",   "word\nmeet\tverb\tCONSULT\t\t\tlikes\n",
    "word\n\tverb\tCONSULT\t\t\t\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (readout_event_lexicon_new_from_text (tables[i], &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (NULL);
  g_assert_nonnull (analyzer);

  g_test_add_func ("/negotiation/parties", test_parties);
  g_test_add_func ("/negotiation/subjects", test_subjects);
  g_test_add_func ("/negotiation/meetings", test_meetings);
  g_test_add_func ("/negotiation/dates", test_dates);
  g_test_add_func ("/negotiation/modalities", test_modalities);
  g_test_add_func ("/negotiation/frames", test_frames);
  g_test_add_func ("/negotiation/issues", test_issues);
  g_test_add_func ("/negotiation/positions", test_positions);
  g_test_add_func ("/negotiation/conditions", test_conditions);
  g_test_add_func ("/negotiation/deadlines", test_deadlines);
  g_test_add_func ("/negotiation/statuses", test_statuses);
  g_test_add_func ("/negotiation/dateline", test_dateline);
  g_test_add_func ("/negotiation/lexicon", test_lexicon);
  g_test_add_func ("/negotiation/damaged-lexicon", test_damaged_lexicon);

  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
