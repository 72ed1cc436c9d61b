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
"""
import argparse
import collections
import json
import shlex
import subprocess
import sys

FRIENDLY = {"CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "SUPPORT"}
HOSTILE = {"SANCTION", "COERCE", "ASSAULT"}


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


def choose(answer, gold):
    """The event that fits best, or None."""
    mentions = [[(m["start"], m["end"]) for m in entity["mentions"]] for entity in answer["entities"]]

    def points(event):
        actors = [span for i in event["actors"] for span in mentions[i]]
        targets = [span for i in event["targets"] for span in mentions[i]]
        return (overlaps(actors, gold.get("source_start"), gold.get("source_end"))
                + overlaps(targets, gold.get("target_start"), gold.get("target_end")))

    return max(answer["events"], key=points, default=None)


def analyse(sentences, command):
    lines = "".join(json.dumps({"id": s["id"], "text": s["text"]}) + "\n" for s in sentences)
    done = subprocess.run(shlex.split(command), input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def score(path, args):
    sentences = [s for s in map(json.loads, open(path, encoding="utf-8")) if s["events"]]
    n_right = n_silent = 0
    confused = collections.Counter()
    wrong = []
    for sentence, answer in zip(sentences, analyse(sentences, args.command)):
        gold = sentence["events"][0]
        event = choose(answer, gold)
        found = plover_class(event) if event else None
        n_silent += event is None
        if is_same(found, gold["code"]):
            n_right += 1
        else:
            confused[gold["code"], found] += 1
            cue = sentence["text"][event["cue"]["start"]:event["cue"]["end"]] if event else None
            wrong.append(f"{gold['code']} told {found} ({cue}): {sentence['text'][:160]}")
    print(f"{path.rsplit('/', 1)[-1]}: class right {n_right / len(sentences):.3f} ({n_right} of {len(sentences)}), "
          f"no event {n_silent}")
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
