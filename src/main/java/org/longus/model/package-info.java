/**
 * Model packs and how they are run: the manifest and its checks, the way from CT to tensor and back, the ensemble and its
 * vote, the choice of device. DJL and its ONNX Runtime engine are used here and nowhere else. The format is written down
 * in {@code models/pack-format.md}.
 */
@NullMarked
package org.longus.model;

import org.jspecify.annotations.NullMarked;
