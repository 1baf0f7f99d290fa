"""How far a profile along S is from where the discs are."""

import torch


def log_profile(logits):
    """[N, discs, S, P, L] to the log of the probability along S, which adds up to 1 for each disc."""
    along = torch.logsumexp(logits.flatten(3), 3)
    return along - torch.logsumexp(along, 2, keepdim=True)


def loss_of(logits, truth):
    """The entropy of the profile, and how far its mean is off, in samples."""
    profile = log_profile(logits)
    places = torch.arange(truth.shape[2], dtype=profile.dtype)
    off = ((profile.exp() - truth) * places).sum(2).abs()
    return -(truth * profile).sum(2).mean() + 0.1 * off.mean()
