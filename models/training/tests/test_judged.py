"""What a manifest tells of its pack's errors follows from the rows of `longus evaluate`."""

import math
import tempfile
import unittest
from pathlib import Path

try:
    import numpy as np
    from longus_training import judged
except ImportError as missing:
    raise unittest.SkipTest(f"needs numpy: {missing}")


def written(folder, rows):
    file = Path(folder) / "evaluation.csv"
    file.write_text("\ufeff" + "\n".join(rows) + "\n", encoding="utf-8")
    return [file]


class Judged(unittest.TestCase):
    def doubt(self, slices):
        with tempfile.TemporaryDirectory() as folder:
            rows = ["case,apart_percent,area_error_percent"] + [f"c,{apart},{error}" for apart, error in slices]
            return judged.muscle_doubt(written(folder, rows), lambda _: None)

    def test_the_limit_lets_few_right_ones_reach_it_and_minds_no_wrong_one(self):
        right = [(float(n), "2.0;-1.0") for n in range(1, 21)]
        wrong = [(5.0, "12.0;14.0"), (30.0, "-11.0;-13.0")]
        expected = {"apartPercent": 17.5, "areaErrorPercent": 10.0, "aboveCases": 4, "aboveWrong": 1, "belowCases": 18, "belowWrong": 1}
        self.assertEqual(self.doubt(right + wrong), expected)
        self.assertEqual(self.doubt(right + wrong[:1])["apartPercent"], 17.5)

    def test_an_error_is_the_mean_over_the_readers_and_has_no_sign(self):
        self.assertEqual(self.doubt([(1.0, "4.0;15.0"), (1.0, "-8.0;-14.0")])["belowWrong"], 1)

    def test_rows_without_outlined_muscle_are_no_record(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(SystemExit) as refused:
            judged.muscle_doubt(written(folder, ["case,apart_percent,area_error_percent", "c,,"]))
        self.assertIn("apart_percent", str(refused.exception))

    def test_the_rank_is_the_share_of_pairs_in_order(self):
        values = np.array([1.0, 2.0, 2.0, 3.0])
        self.assertEqual(judged.rank(values, np.array([False, False, True, True])), 0.875)
        self.assertTrue(math.isnan(judged.rank(values, np.zeros(4, bool))))

    def test_the_ranges_are_rounded_outwards_and_leave_out_what_the_stage_does_not_see(self):
        rows = ["case,chosen_slice_area_cm2,chosen_slice_hu,chosen_slice_neck_cm2,pixel_mm,slice_mm",
                "a,30.12,41.06,120.0,0.98,2.0", "b,,,,,", "c,22.99,55.01,99.94,1.5,3.0"]
        with tempfile.TemporaryDirectory() as folder:
            files = written(folder, rows)
            self.assertEqual(judged.seen(files, "muscle"), {"muscleHu": [41.0, 55.1], "areaCm2": [22.9, 30.2],
                                                             "neckCm2": [99.9, 120.0], "pixelMm": [0.0, 1.5]})
            self.assertEqual(judged.seen(files, "section"), {"neckCm2": [99.9, 120.0], "pixelMm": [0.0, 1.5], "sliceMm": [0.0, 3.0]})


if __name__ == "__main__":
    unittest.main()
