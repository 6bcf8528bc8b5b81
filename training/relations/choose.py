"""What to state: thresholds, veto and calibration, chosen on pairs that the network did not see."""

import numpy as np

LEAST_RIGHT = 15  # a type with fewer right pairs in training stays with the rules
PRECISION = 0.6  # of what is added just above a type's threshold, at least so many are right
STEPS = np.arange(0.20, 0.96, 0.02)
WINDOW = 25  # statements looked at around a threshold


def thresholds(pairs, probabilities, schema, base):
    """For each frequent type the lowest probability, from `base` up, at which additions are still right often enough."""
    found = {}
    right, counts = np.stack([p.right for p in pairs]), np.stack([p.counts for p in pairs])
    for n, name in enumerate(schema.types):
        if right[:, n].sum() < LEAST_RIGHT:
            continue
        fresh = np.array([name not in pair.ruled for pair in pairs]) & counts[:, n]
        p, y = probabilities[fresh, n], right[fresh, n]
        for step in STEPS[STEPS >= base - 1e-9]:
            above = np.sort(p[p >= step])[:WINDOW]
            if len(above) < 3:
                break
            window = (p >= step) & (p <= above[-1])
            if y[window].mean() >= PRECISION:
                found[name] = round(float(step), 2)
                break
    return found


def calibration(probabilities, right):
    """Slope and shift on the log odds, by logistic regression with a light pull to 1 and 0."""
    x, right = log_odds(probabilities), np.asarray(right, np.float64)
    design, wanted = np.stack([x, np.ones_like(x)], 1), np.array([1.0, 0.0])

    def loss(theta):
        z = design @ theta
        return (np.logaddexp(0, z) - right * z).sum() + ((theta - wanted) ** 2).sum() / 2

    theta = wanted
    for _ in range(50):
        q = 1 / (1 + np.exp(-np.clip(design @ theta, -30, 30)))
        gradient = design.T @ (q - right) + theta - wanted
        step = np.linalg.solve(design.T @ (design * (q * (1 - q))[:, None]) + np.eye(2), gradient)
        while loss(theta - step) > loss(theta) and np.abs(step).max() > 1e-6:
            step = step / 2
        theta = theta - step
    return {"slope": round(float(theta[0]), 4), "shift": round(float(theta[1]), 4)}


def log_odds(probabilities):
    p = np.clip(np.asarray(probabilities, np.float64), 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def calibrated(about, probabilities):
    return 1 / (1 + np.exp(-(about["slope"] * log_odds(probabilities) + about["shift"])))


def reliability(confidence, right):
    """Rows (from, to, statements, mean confidence, share right) and the expected calibration error."""
    rows, error = [], 0.0
    for low in np.arange(0, 1, 0.1):
        inside = (confidence >= low) & (confidence < low + 0.1 + (low > 0.85))
        if inside.any():
            mean, share = confidence[inside].mean(), right[inside].mean()
            rows.append((low, low + 0.1, int(inside.sum()), mean, share))
            error += inside.sum() / len(confidence) * abs(mean - share)
    return rows, error
