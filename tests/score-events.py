#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Score the classes of events against annotated sentences.

    score-events.py FILE.jsonl... --command 'readout-cli analyze --jsonl' [--errors N]

A line of FILE is an object with "id", "text" and "events", each of those with "code" (the class), "source_start",
"source_end", "target_start", "target_end" (characters).  Printed is the share of the sentences whose class is right,
and how often there was no event at all, which counts as wrong.

How it counts.  One answer a sentence: of the events that the program finds, the one whose actors and targets overlap
the source and the target of the sentence's first event best (one point for each of the two); of several as good, verbs
before nouns being in the order of the text, the first.  The class is then read as PLOVER reads it, where what is told
as a fact and what is not have classes of their own: a friendly act that is still to come is AGREE, one that is negated
is REJECT, a hostile one that is still to come or conditional is THREATEN, and what somebody should do is REQUEST.  The
older class YIELD is right as CONCEDE and as RETREAT.

Who did it is right where one of the actors of that event is named in the source, and to whom where one of its targets
is named in the target; each is given as precision, of the events that have actors or targets, and recall, of the
sentences that have a source or a target.
"""
import argparse
import collections
import json
import shlex
import subprocess
import sys

FRIENDLY = {"CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "SUPPORT"}
HOSTILE = {"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"}


def plover_class(event):
    kind, modality = event["class"], event["modality"]
    if event["negated"] and kind in FRIENDLY | {"AGREE"}:
        return "REJECT"
    if modality == "wanted":
        return "REQUEST"
    if modality == "future" and kind in FRIENDLY:
        return "AGREE"
    if modality in ("future", "conditional") and kind in HOSTILE:
        return "THREATEN"
    return kind


def is_same(found, gold):
    return found == gold or (gold == "YIELD" and found in ("CONCEDE", "RETREAT"))


def overlaps(spans, start, end):
    return start is not None and any(left < end and start < right for left, right in spans)


class Answer:
    """The events of a sentence, with the places where their parties are named."""

    def __init__(self, answer, gold):
        self.events = answer["events"]
        self.gold = gold
        self.mentions = [[(m["start"], m["end"]) for m in entity["mentions"]] for entity in answer["entities"]]

    def is_named(self, event, parties, role):
        spans = [span for i in event[parties] for span in self.mentions[i]]
        return overlaps(spans, self.gold.get(f"{role}_start"), self.gold.get(f"{role}_end"))

    def points(self, event):
        return self.is_named(event, "actors", "source") + self.is_named(event, "targets", "target")

    def choose(self):
        """The event that fits best, or None."""
        return max(self.events, key=self.points, default=None)


class Parties:
    """How often the actors, or the targets, are the right ones."""

    def __init__(self, parties, role):
        self.parties, self.role = parties, role
        self.n_right = self.n_found = self.n_gold = 0

    def count(self, answer, event):
        self.n_gold += answer.gold.get(f"{self.role}_start") is not None
        if event is not None and event[self.parties]:
            self.n_found += 1
            self.n_right += answer.is_named(event, self.parties, self.role)

    def __str__(self):
        return (f"{self.parties} right P {self.n_right / max(1, self.n_found):.3f} "
                f"R {self.n_right / max(1, self.n_gold):.3f}")


def analyse(sentences, command):
    lines = "".join(json.dumps({"id": s["id"], "text": s["text"]}) + "\n" for s in sentences)
    done = subprocess.run(shlex.split(command), input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def score(path, args):
    sentences = [s for s in map(json.loads, open(path, encoding="utf-8")) if s["events"]]
    n_right = n_silent = 0
    confused = collections.Counter()
    wrong = []
    sides = [Parties("actors", "source"), Parties("targets", "target")]
    for sentence, answer in zip(sentences, analyse(sentences, args.command)):
        gold = sentence["events"][0]
        answer = Answer(answer, gold)
        event = answer.choose()
        for side in sides:
            side.count(answer, event)
        found = plover_class(event) if event else None
        n_silent += event is None
        if is_same(found, gold["code"]):
            n_right += 1
        else:
            confused[gold["code"], found] += 1
            cue = sentence["text"][event["cue"]["start"]:event["cue"]["end"]] if event else None
            wrong.append(f"{gold['code']} told {found} ({cue}): {sentence['text'][:160]}")
    print(f"{path.rsplit('/', 1)[-1]}: class right {n_right / len(sentences):.3f} ({n_right} of {len(sentences)}), "
          f"no event {n_silent}, {sides[0]}, {sides[1]}")
    print("  ", ", ".join(f"{gold} told {found} {n}" for (gold, found), n in confused.most_common(8)))
    for line in wrong[:args.errors]:
        print("   ", line)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--command", required=True)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    for path in args.files:
        score(path, args)


if __name__ == "__main__":
    sys.exit(main())
