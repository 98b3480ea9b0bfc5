"""scikit-learn's TF-IDF and SciPy's sparse product, asked over standard input: one line of JSON each way.

CPU milliseconds are those of this process; reading the texts is not counted.
"""

import json
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

LIMIT = int(sys.argv[1])
BLOCK = 500  # rows multiplied at a time: the product of more does not fit into the processor's cache
TITLE_WEIGHT = 4


def cpu_ms():
    return time.process_time() * 1000


def best(row):
    """Columns of the largest values of one sparse row, best first."""
    count = min(LIMIT, row.nnz)
    if count == 0:
        return []
    at = np.argpartition(row.data, -count)[-count:]
    return row.indices[at[np.argsort(-row.data[at])]].tolist()


def texts_in(path):
    with open(path, encoding="utf-8") as lines:
        return [" ".join([title] * TITLE_WEIGHT + [text]) for title, text in map(json.loads, lines)]


def build(request):
    global needs, words
    texts = texts_in(request["file"])
    start = cpu_ms()
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english", dtype=np.float32)
    needs = vectorizer.fit_transform(texts)
    words = needs.T.tocsr()
    size = sum(part.nbytes for matrix in (needs, words) for part in (matrix.data, matrix.indices, matrix.indptr))
    return {"cpuMs": cpu_ms() - start, "bytes": size}


def search(request):
    start = cpu_ms()
    numbers = best(needs[request["number"]] @ words)
    return {"cpuMs": cpu_ms() - start, "numbers": numbers}


def self_join(request):
    rows = min(request["rows"], needs.shape[0])
    step = max(1, needs.shape[0] // rows)
    sample = needs[::step][:rows]
    start = cpu_ms()
    for first in range(0, rows, BLOCK):
        product = sample[first : first + BLOCK] @ words
        for row in range(product.shape[0]):
            best(product[row])
    return {"cpuMs": cpu_ms() - start, "rows": rows}


ANSWERS = {"build": build, "search": search, "selfJoin": self_join}

for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(ANSWERS[asked["ask"]](asked)), flush=True)
