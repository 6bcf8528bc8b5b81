#!/usr/bin/env python3
"""Time expressions: where they stand and what they mean.

*Recognizers*: the development cases of Microsoft's Recognizers-Text, each a sentence with its date. A case is right
where every expression of its gold is found, overlapping, with a right value where the gold has one, and nothing else
is found. Cases outside the grammar's claims are counted by class, not scored: other modes of that library, zones,
alternatives, counts not told (`some days`), fiscal years, dates that do not exist, hours without a day, day and month in digits (which comes first differs by country), days without a
month, chat abbreviations, business days, weeks by number, units alone (`the week`), holidays by other calendars.
`two months ago` is right for the day's month, which is all that the words say; a range for the starts of both ends;
`early 2018` for its year. *Duckling*: phrases of days or longer, as it reads them for the United States, in the frame
`It will happen PHRASE.`; what comes again is right a year or a week off, too; `negative` phrases name no time. *timenorm*: phrases of newspapers with the date of their document; their sentences, and with them tense and
the date told, are not in the set. What the grammar was written from is `train`; these figures are of `dev`.
"""
import csv
import datetime
import json
import re
import sys
from collections import Counter

import packs
import program

TITLE = "Time expressions"
OTHER_MODES = ("Calendar", "Experimental", "Tasks", "Extended", "SplitDateAndTime", "SkipFromTo", "TimeZone")
OTHER_MODELS = {"DateTimeModelComplexCalendar"}
UNCLAIMED = {
    "hours and minutes alone, or counted": r"\b(hours?|hrs?|h|minutes?|mins?|secs?|seconds?)\b|\d(h|mins?|hrs?)\b",
    "day and month in digits": r"(?<![\d/.-])\d{1,2}\s?[/.-]\s?\d{1,2}(?![\d:]|\s?(am|pm))|\b\d{1,2}\s?[/-]\s?\d{4}\b|\b\d{4}\s?[/-]\s?\d{1,2}(?![\d/-])|\b\d{1,2}-\d{1,2}-\d{2,4}",
    "days without a month": r"\bthe (\d{1,2}(st|nd|rd|th)?|twenty|thirt\w+|\w+th|second|third|first)\b(?! ?(of|week|quarter|century|half|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|^\d{1,2}(st|nd|rd|th)\b",
    "chat abbreviations": r"\b(tmrw?|tmr|eod|eoy|eom|ytd|asap|wk|mth)\b|e\.o\.",
    "business days": r"\b(business|working|work|week) ?days?\b",
    "weeks by number": r"\bw(eek)? ?\d+|\bweek (of|begin|start|commenc)",
    "units alone": r"\b(the|my|our|rest of|whole|entire|full) (day|week|month|year|weekend|rest)\b",
    "undefined": r"\b(that|rest|some ?time|sometime|lunch|dinner|breakfast|night|evening|afternoon|morning|noon|mid-?day|day ?time)\b",
    "counts that the text does not tell": r"\b(few|some|several)\b",
    "fiscal and school years": r"\b(fiscal|school|cy\d+|fy\d+)\b",
    "dates that do not exist": r"feb(ruary)? 30|2016-2-30",
    "weekdays with a bare day": r"\b(mon|tues?|wed|thu|fri|sat|sun)(day)? \d+(st|nd|rd|th)?\b",
    "holidays by other calendars": r"islamic|hijri|arabic|ramadan|ramadhan|eid|diwali|chinese|lunar|yuandan|lantern|dragon|hanukkah|jewish|passover|sacrifice|singles",
}


def day(text):
    return datetime.date.fromisoformat(text[:10])


def annotated(cases):
    """The time expressions that the program finds in each text: `cases` has (text, reference date or None)."""
    lines = []
    for number, (text, date) in enumerate(cases):
        text = text if text.rstrip()[-1:] in ".?!" else f"{text}."
        lines.append(json.dumps({"id": str(number), "title": "A case", "text": text, **({"published": date[:10]} if date else {})}))
    found = {}
    for line in program.annotate("\n".join(lines), "jsonl", "json").splitlines():
        document = json.loads(line)
        octets = document["text"].encode()
        place = lambda at: len(octets[:at].decode())
        found[int(document["id"])] = [{**time, "start": place(time["start"]), "end": place(time["end"])} for time in document["times"]]
    return [found.get(number, []) for number in range(len(cases))]


# Values ---------------------------------------------------------------------------------------------------------


def stretch(value):
    """First day and the day after the last of a TIMEX3 value, or None."""
    if not value:
        return None
    if "/" in value:
        ends = [stretch(end) for end in value.split("/")]
        return (ends[0][0], ends[1][1]) if all(ends) else None
    value = value.split("T")[0]
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return day(value), day(value) + datetime.timedelta(1)
        if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return (monday + datetime.timedelta(5 if week[3] else 0), monday + datetime.timedelta(7))
        if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
            return months(int(season[1]), {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season[2]], 3)
        if part := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
            length = 3 if part[2] == "Q" else 6
            return months(int(part[1]), (int(part[3]) - 1) * length + 1, length)
        if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
            return months(int(month[1]), int(month[2]), 1)
        if re.fullmatch(r"\d{2,4}", value):
            first = int(value) * 10 ** (4 - len(value))
            return months(first, 1, 12 * 10 ** (4 - len(value)))
    except ValueError:
        pass
    return None


def months(year, month, count):
    last = month - 1 + count
    return datetime.date(year, month, 1), datetime.date(year + last // 12, last % 12 + 1, 1)


def golden(result):
    """What a result of the gold may mean: (timex, start, end) with what it has."""
    value = result.get("Resolution") or result.get("Value") or {}
    if "values" in value:
        return [(v.get("timex", ""), v.get("value") or v.get("start"), v.get("end")) for v in value["values"]]
    readings = []
    for name in ("PastResolution", "FutureResolution"):
        parts = list((value.get(name) or {}).values())
        readings.append((value.get("Timex", ""), parts[0] if parts else None, parts[1] if len(parts) > 1 else None))
    return readings if value else []


def is_right(time, result):
    """Whether the found value is one of those of the gold."""
    readings = golden(result)
    if not readings or not readings[0][0]:
        return True
    value = time["value"] or ""
    days = stretch(value)
    counted = re.search(r"\b(ago|in|from|later|earlier|hence|back|within)\b", result["Text"].lower())
    for timex, start, end in readings:
        if timex == value:
            return True
        length = re.search(r",(P[^,)]*)\)$", timex)
        if length and length[1] == value:
            return True
        if not start and end and days and re.match(r"\d{4}", end):
            # `before 2018`: the gold has its end alone.
            if day(end) == days[0] or day(end) in (days[0], days[1]) or days[0] <= day(end) <= days[1]:
                return True
        if not (start and re.match(r"\d{4}-\d\d-\d\d", start) and days):
            continue
        first = day(start)
        if "T" in value and ":" in start:
            clock = (value.split("T")[1] + ":00:00")[:8]
            if days[0] == first and (clock == start[11:19] or not clock[0].isdigit()):
                return True
        elif not end:
            # `since August` and `after mid May`: the gold has its start alone.
            is_range = "range" in str(result.get("TypeName") or result.get("Type"))
            if days == (first, first + datetime.timedelta(1)) or (counted or is_range) and days[0] <= first <= days[1]:
                return True
        else:
            last = stretch(value.split("/")[-1])
            if days[0] == first and day(end) in (days[1], last[0], last[1]):
                return True
            # `early 2018`: the gold cuts the year.
            if days[0] <= first and day(end) <= days[1] and re.search(r"\b(early|late|mid|earlier|later|end|beginning|start|middle)\b", result["Text"].lower()):
                return True
    return False


# Recognizers ----------------------------------------------------------------------------------------------------


def unclaimed(case):
    """The class of a case outside the claims, or None."""
    if any(mode in case["model"] for mode in OTHER_MODES) or case["model"] in OTHER_MODELS:
        return "other modes"
    kinds = {str(result.get("TypeName") or result.get("Type")).split(".")[-1] for result in case["results"]}
    if kinds & {"datetimealt"}:
        return "alternatives"
    if kinds & {"time", "timerange", "datetimerange", "timezone"}:
        return "stretches within a day, hours without a day"
    texts = " | ".join(result["Text"] for result in case["results"]).lower() or case["input"].lower()
    return next((name for name, pattern in UNCLAIMED.items() if re.search(pattern, texts)), None)


def recognizers(split="dev"):
    # An extractor of one type tells nothing of the others: what else is found in its cases counts neither way.
    one_type = lambda case: re.match(r"(?!Merged)\w*(Extractor|Parser)$", case["model"])
    cases = [json.loads(line) for line in (packs.pack("time") / f"{split}/recognizers-datetime.jsonl").open(encoding="utf-8")]
    classes = Counter()
    claimed = []
    for case in cases:
        name = unclaimed(case)
        if name:
            classes[name] += 1
        elif one_type(case) and not case["results"]:
            classes["another type than the case's"] += 1
        else:
            claimed.append(case)
    found = annotated([(case["input"], case.get("reference")) for case in claimed])
    tally = Counter()
    misses = []
    for case, times in zip(claimed, found):
        right = True
        free, hits = list(times), 0
        for result in case["results"]:
            start, end = result["Start"], result["Start"] + len(result["Text"])
            match = next((time for time in free if time["start"] < end and start < time["end"]), None)
            tally["gold"] += 1
            if match:
                free = [time for time in free if not (time["start"] < end and start < time["end"])]
                tally["relaxed"] += 1
                hits += 1
                tally["strict"] += case["input"][match["start"] : match["end"]] == case["input"][start:end]
                is_value = is_right(match, result)
                tally["value"] += is_value
                right &= is_value
            else:
                right = False
        free = [time for time in free if not one_type(case)]
        tally["found"] += hits + len(free)
        right &= not free
        tally["right"] += right
        tally["cases"] += 1
        if not right:
            misses.append((case, times))
    return {"tally": tally, "classes": classes, "misses": misses, "cases": len(cases)}


# Phrases --------------------------------------------------------------------------------------------------------

LONG_GRAINS = {"Day", "Week", "Month", "Quarter", "Year"}


def rows(name):
    with (packs.pack("time") / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def duckling(split="dev"):
    kept, negative = [], []
    for row in rows(f"{split}/duckling-time.tsv"):
        if row["set"] == "negative":
            negative.append(row)
        elif row["start"].startswith("-"):
            continue  # years before the common era
        elif row["set"] == "default" and row["grain"] in LONG_GRAINS and re.match(r"\d{4}-", row["start"] or "") and row["locale"] in ("US", "en", "EN", "", "default"):
            if not any(re.search(pattern, row["phrase"].lower()) for pattern in UNCLAIMED.values()):
                kept.append(row)
    found = annotated([(f"It will happen {row['phrase']}.", row["reference"]) for row in kept])
    false = annotated([(row["phrase"], "2013-02-12") for row in negative])
    right, misses = 0, []
    for row, times in zip(kept, found):
        start = day(row["start"])
        stretches = [stretch(time["value"]) for time in times]
        same = any(
            days and (days[0].month, days[0].day if row["grain"] == "Day" else 0) == (start.month, start.day if row["grain"] == "Day" else 0)
            or days and row["grain"] in ("Year", "Week") and days[0] <= start < days[1]
            or days and days[0].weekday() == start.weekday() and abs((days[0] - start).days) in (0, 7)
            for days in stretches
        )
        right += same
        if not same:
            misses.append((row["phrase"], row["start"], [time["value"] for time in times]))
    return {"right": right, "cases": len(kept), "false": sum(bool(times) for times in false), "negative": len(negative), "misses": misses,
            "false phrases": [row["phrase"] for row, times in zip(negative, false) if times]}


def timenorm(split="dev"):
    cases = rows(f"{split}/timenorm.tsv")
    found = annotated([(f"{row['phrase']}.", row["anchor"]) for row in cases])
    spans, right, misses = 0, 0, []
    for row, times in zip(cases, found):
        spans += bool(times)
        same = any(time["value"] == row["value"] or week(time["value"]) == row["value"] for time in times)
        right += same
        if not same:
            misses.append((row["anchor"], row["phrase"], row["value"], [time["value"] for time in times]))
    return {"cases": len(cases), "found": spans, "right": right, "misses": misses}


def week(value):
    """timenorm leaves the number of a week open: `1989-WXX`."""
    return re.sub(r"-W\d\d$", "-WXX", value or "")


def measure():
    return {"recognizers": recognizers(), "duckling": duckling(), "timenorm": timenorm()}


def figures(results):
    """The figures that may not fall."""
    r, d, t = results["recognizers"]["tally"], results["duckling"], results["timenorm"]
    return {"dates": {"recognizers cases": r["right"] / r["cases"], "duckling values": d["right"] / d["cases"], "timenorm values": t["right"] / t["cases"]}}


def section(results):
    r, d, t = results["recognizers"], results["duckling"], results["timenorm"]
    tally = r["tally"]
    f1 = lambda hits: 2 * hits / max(tally["gold"] + tally["found"], 1)
    left = ", ".join(f"{name} ({count})" for name, count in r["classes"].most_common())
    return "\n".join([
        "| set | cases | right | spans F1, strict / overlapping | with right value, F1 |",
        "| --- | --- | --- | --- | --- |",
        f"| Recognizers, claimed | {tally['cases']} of {r['cases']} | {tally['right'] / tally['cases']:.3f} | {f1(tally['strict']):.3f} / {f1(tally['relaxed']):.3f} | {f1(tally['value']):.3f} |",
        f"| Duckling, days and longer | {d['cases']} | {d['right'] / d['cases']:.3f} | | |",
        f"| timenorm | {t['cases']} (found {t['found']}) | {t['right'] / t['cases']:.3f} | | |",
        "",
        f"Not claimed: {left}. False dates in Duckling's negative phrases: {d['false']} of {d['negative']}.",
    ])


if __name__ == "__main__":
    split = sys.argv[1] if len(sys.argv) > 1 else "dev"
    results = {"recognizers": recognizers(split), "duckling": duckling(split), "timenorm": timenorm(split)}
    print(section(results))
    if "-v" in sys.argv:
        for case, times in results["recognizers"]["misses"]:
            gold = [(result["Text"], golden(result)[:2]) for result in case["results"]]
            print("R", (case.get("reference") or "")[:10], "|", case["input"], "|", gold, "|", [(case["input"][t["start"]:t["end"]], t["value"]) for t in times])
        for name in ("duckling", "timenorm"):
            for miss in results[name]["misses"]:
                print(name[0].upper(), miss)
        print(results["duckling"]["false phrases"])
