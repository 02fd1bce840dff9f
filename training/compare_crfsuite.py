"""How fast Warraq is beside a linear-chain CRF of python-crfsuite on the same text, in one run.

    python3 -m venv /tmp/crf && /tmp/crf/bin/pip install python-crfsuite numpy
    /tmp/crf/bin/python training/compare_crfsuite.py ../shared TEXT [target/release/warraq]

The CRF is what a Python program would use: words, beginnings and ends of one to four letters, the
word without its proclitic, its look, two words to each side, pairs of neighbours, the clusters of the
words' vectors (k-means into 64, 256, 1024 and 2048, two words to each side; with proclitics off where the
whole word has none), and the longest matches in the lists of places and of parts of names. The vectors
are those of the program's own model, which have seen the raw text; where they come from makes no
difference to speed. It is taught on all training articles, some ten minutes, so that tagging has as
many weights to add up as in earnest (its F1 on the development articles is printed). Both are timed by the processor's time of one thread: the CRF for
features and tagging, Warraq for its whole program, from the file to the CSV.
"""

import json
import re
import resource
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy
import pycrfsuite

ROUNDS = 60
SIZES, PASSES = (64, 256, 1024, 2048), 8  # of the clusters; over the words
MODEL = Path(__file__).parent.parent / "assets/model/tagger.wstu"
LONGEST = 5  # words of a name in a list
WORD = re.compile(r"[^\W\d_]+[\u064b-\u065f\u0670\u0640]*(?:[^\W\d_]+[\u064b-\u065f\u0670\u0640]*)*|\d+|[^\w\s]")
FOLD = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه"} | {m: None for m in "\u0640\u0651\u064b\u064c\u064d\u064e\u064f\u0650\u0652"})


def lists(shared):
    """The names of the lists, by their words."""
    names = {}
    for file, kind, column in [("geonames_ar", "place", 0), ("wd_person_name_parts", "name", 0),
                               ("faker_names", "name", 0), ("morocco_admin", "place", 0), ("algeria_admin", "place", 0)]:
        for line in (shared / f"gazetteers/{file}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            words = tuple(line.split("\t")[column].translate(FOLD).split())
            if 0 < len(words) <= LONGEST:
                names.setdefault(words, kind)
    return names


def bare(word):
    """The word without one proclitic and the article."""
    if len(word) > 4 and word[0] in "وف":
        word = word[1:]
    if len(word) > 4 and word.startswith("لل"):
        return word[2:]
    if len(word) > 4 and word[0] in "بكل":
        word = word[1:]
    return word[2:] if len(word) > 4 and word.startswith("ال") else word


def listed(words, names):
    """B-kind, I-kind for the longest names of the lists, with or without a proclitic before them."""
    marks, at = ["O"] * len(words), 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            rest = tuple(words[at + 1:at + length])
            first = next((f for f in (words[at], words[at][1:], bare(words[at])) if f and (f, *rest) in names), None)
            if first:
                kind = names[(first, *rest)]
                marks[at:at + length] = [f"B-{kind}{min(length, 3)}"] + [f"I-{kind}"] * (length - 1)
                break
        else:
            length = 1
        at += length
    return marks


def vectors(model):
    """The words of a model's vocabulary and their vectors, of length 1."""
    data = model.read_bytes()
    length = struct.unpack_from("<I", data, 16)[0]
    description, tensors = json.loads(data[20:20 + length]), data[20 + length:]

    def tensor(name, dtype):
        entry = description["tensors"][name]
        count = int(numpy.prod(entry["shape"]))
        return numpy.frombuffer(tensors, dtype, count, entry["offset"]).reshape(entry["shape"])

    count, starts, letters = description["nv"], tensor("vocab_off", "<u4"), tensor("vocab", "u1").tobytes()
    words = [letters[starts[i]:starts[i + 1]].decode() for i in range(count)]
    rows = tensor("word", "i1")[:count].astype("f4") * tensor("word.scale", "<f2")[:count, None].astype("f4")
    return words, rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-6)


def clusters(model):
    """For every word of the vocabulary its cluster of each size, by k-means over directions."""
    words, rows = vectors(model)
    chance, found = numpy.random.default_rng(1), []
    for size in SIZES:
        centres = rows[chance.choice(len(rows), size, replace=False)]
        for _ in range(PASSES):
            nearest = numpy.concatenate([(part @ centres.T).argmax(1) for part in numpy.array_split(rows, 32)])
            sums = numpy.zeros_like(centres)
            numpy.add.at(sums, nearest, rows)
            centres = sums / numpy.maximum(numpy.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
        found.append(nearest)
    return {word.translate(FOLD): [f"c{size}={number}" for size, number in zip(SIZES, numbers)]
            for word, *numbers in zip(words, *found)}


def look(word):
    return "digits" if word.isdigit() else "latin" if word.isascii() and word.isalpha() else "mark" if not word.isalpha() else f"arabic{min(len(word), 6)}"


def features(words, names, grouped):
    """The features of every word of a sentence."""
    words = [word.translate(FOLD) or word for word in words]
    stems, marks, looks = [bare(word) for word in words], listed(words, names), [look(word) for word in words]
    groups = [grouped.get(word) or grouped.get(stem) or [] for word, stem in zip(words, stems)]
    rows = []
    for at, word in enumerate(words):
        row = ["bias", "s=" + stems[at], "l=" + looks[at]]
        for length in range(1, 5):
            row += [f"p{length}=" + word[:length], f"e{length}=" + word[-length:]]
        for step in (-2, -1, 0, 1, 2):
            other = at + step
            if 0 <= other < len(words):
                row += [f"w{step}=" + words[other], f"g{step}=" + marks[other]]
                row += [f"{step}" + group for group in groups[other]]
        if at > 0:
            row += ["w-1,0=" + words[at - 1] + "|" + word, "s-1=" + stems[at - 1]]
        if at + 1 < len(words):
            row += ["w0,1=" + word + "|" + words[at + 1], "s1=" + stems[at + 1]]
        rows.append(row)
    return rows


def sentences(path, names, grouped):
    """Features, tags and spans of the lines of annotated articles."""
    for line in path.read_text(encoding="utf-8").splitlines():
        article, start = json.loads(line), 0
        for paragraph in article["text"].split("\n"):
            words = list(WORD.finditer(paragraph))
            tags = ["O"] * len(words)
            for mention in article["mentions"]:
                inside = [i for i, w in enumerate(words) if w.end() + start > mention["start"] and w.start() + start < mention["end"]]
                for i in inside:
                    tags[i] = ("B-" if i == inside[0] else "I-") + mention["type"]
            if words:
                yield features([word[0] for word in words], names, grouped), tags
            start += len(paragraph) + 1


def spans(tags):
    """Begin, end and type of each run of tags."""
    begins = [i for i, tag in enumerate(tags) if tag[0] == "B" or tag[0] == "I" and (i == 0 or tags[i - 1][2:] != tag[2:])]
    for begin in begins:
        end = begin + 1
        while end < len(tags) and tags[end] == "I-" + tags[begin][2:]:
            end += 1
        yield begin, end, tags[begin][2:]


def f1(tagger, path, names, grouped):
    right = given = wanted = 0
    for rows, tags in sentences(path, names, grouped):
        got, gold = set(spans(tagger.tag(rows))), set(spans(tags))
        right, given, wanted = right + len(got & gold), given + len(got), wanted + len(gold)
    return 2 * right / (given + wanted)


def taught(shared, names, grouped, model):
    trainer = pycrfsuite.Trainer(verbose=False)
    for rows, tags in sentences(shared / "gold/train.jsonl", names, grouped):
        trainer.append(rows, tags)
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": ROUNDS})
    trainer.train(model)
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    return tagger


def main():
    shared, text = Path(sys.argv[1]), Path(sys.argv[2])
    program = sys.argv[3] if len(sys.argv) > 3 else "target/release/warraq"
    names, grouped = lists(shared), clusters(MODEL)
    tagger = taught(shared, names, grouped, tempfile.mkstemp(suffix=".crf")[1])
    print(f"CRF after {ROUNDS} rounds: F1 {f1(tagger, shared / 'gold/dev.jsonl', names, grouped):.3f} on the development articles")
    lines = text.read_text(encoding="utf-8").splitlines()
    count = sum(len(line.split()) for line in lines)
    begun, tagging = time.process_time(), 0.0
    for line in lines:
        rows = features(WORD.findall(line), names, grouped)
        before = time.process_time()
        tagger.tag(rows)
        tagging += time.process_time() - before
    crf = time.process_time() - begun
    subprocess.run([program, "extract", "--format", "csv", text], check=True, stdout=subprocess.DEVNULL)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    warraq = used.ru_utime + used.ru_stime
    print(f"{count} words; python-crfsuite {count / crf:.0f} a second ({count / tagging:.0f} without its features)")
    print(f"Warraq {count / warraq:.0f} a second, {crf / warraq:.1f} times as fast")


main()
