"""The chain scorer on cases small enough to count by hand: `python3 -m unittest discover .ci/measures`."""
import itertools
import random
import unittest

import chains


class Chains(unittest.TestCase):
    def f1(self, gold, found):
        totals = chains.compare([(gold, found)])
        return {name: round(counts.f1(), 4) for name, counts in totals.items()}

    def test_the_same_chains_score_full_marks(self):
        gold = [["a", "b", "c"], ["d", "e"]]
        self.assertEqual(set(self.f1(gold, [["e", "d"], ["c", "a", "b"]]).values()), {1.0})

    def test_nothing_found_scores_nothing(self):
        self.assertEqual(set(self.f1([["a", "b"]], []).values()), {0.0})

    def test_the_example_of_the_muc_paper(self):
        # A B C D in the key, A-B and C-D in the response: two of three links, all right.
        counts = chains.muc([list("ABCD")], [list("AB"), list("CD")])
        self.assertAlmostEqual(counts.recall(), 2 / 3)
        self.assertAlmostEqual(counts.precision(), 1.0)

    def test_the_example_of_the_b_cubed_paper(self):
        # Key {1-5} {6 7} {8 9 A B C}; the response joins the last two: 9/12 + ... = 0.76 precise.
        gold = [list("12345"), list("67"), list("89ABC")]
        counts = chains.b_cubed(gold, [list("12345"), list("6789ABC")])
        self.assertAlmostEqual(counts.precision(), (5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
        self.assertAlmostEqual(counts.recall(), 1.0)
        counts = chains.b_cubed(gold, [list("1234589ABC"), list("67")])
        self.assertAlmostEqual(counts.precision(), (2 + 2 * 25 / 10) / 12)

    def test_ceaf_pairs_each_chain_once(self):
        # Both found chains share something with the gold chain; only the better counts: 2*2/(3+2).
        counts = chains.ceaf_e([list("abc")], [list("ab"), list("cx")])
        self.assertAlmostEqual(counts.recall(), 0.8)
        self.assertAlmostEqual(counts.precision(), 0.4)

    def test_the_example_of_the_reference_scorer(self):
        # Pradhan et al. 2014, figure 1: {a b c} {d e f g} against {a b} {c d} {f g h i}.
        # The printed CEAF-e is 0.80, 0.90 -> recall 0.65, precision 0.43.
        gold, found = [list("abc"), list("defg")], [list("ab"), list("cd"), list("fghi")]
        counts = chains.muc(gold, found)
        self.assertAlmostEqual(counts.recall(), 0.40)
        self.assertAlmostEqual(counts.precision(), 0.40)
        counts = chains.b_cubed(gold, found)
        self.assertAlmostEqual(counts.recall(), 0.42, places=2)
        self.assertAlmostEqual(counts.precision(), 0.50)
        counts = chains.ceaf_e(gold, found)
        self.assertAlmostEqual(counts.recall(), 0.65)
        self.assertAlmostEqual(counts.precision(), 0.43, places=2)

    def test_the_best_pairing_is_no_worse_than_any_other(self):
        chance = random.Random(7)
        for _ in range(200):
            rows, columns = chance.randint(1, 5), chance.randint(1, 5)
            matrix = [[chance.choice([0, chance.random()]) for _ in range(columns)] for _ in range(rows)]
            wide = matrix if rows <= columns else [list(column) for column in zip(*matrix)]
            best = max(
                sum(row[column] for row, column in zip(wide, order))
                for order in itertools.permutations(range(len(wide[0])), len(wide))
            )
            self.assertAlmostEqual(chains.best_pairing(matrix), best)


if __name__ == "__main__":
    unittest.main()
