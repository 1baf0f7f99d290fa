"""The patient without table, mask and air around: what a section label is made of."""

import numpy as np
from scipy import ndimage


def body_mask(hu, above_hu=-300.0):
    """Axis 0 must be the long axis; holes are filled slice by slice."""
    inside = hu > above_hu
    opened = ndimage.binary_opening(inside, ndimage.generate_binary_structure(hu.ndim, 1))
    labels, count = ndimage.label(opened)
    if count == 0:
        return np.zeros(hu.shape, bool)
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    body = labels == sizes.argmax()
    body = ndimage.binary_dilation(body) & inside
    for index in range(body.shape[0]):
        body[index] = ndimage.binary_fill_holes(body[index])
    return body
