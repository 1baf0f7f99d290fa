/**
 * Volumes, masks and their geometry; depends on nothing but the JDK.
 *
 * <h2>Coordinates, the one page</h2>
 *
 * <table>
 * <caption>Coordinate systems and where they are used</caption>
 * <tr><th>name</th><th>unit</th><th>axes</th><th>used</th></tr>
 * <tr><td>LPS</td><td>mm</td><td>x to the patient's Left, y to Posterior, z to Superior (the head)</td>
 *     <td>everywhere in Longus; DICOM's own system</td></tr>
 * <tr><td>RAS</td><td>mm</td><td>x to Right, y to Anterior, z to Superior</td>
 *     <td>NIfTI alone, converted at the border in {@code io.nifti}</td></tr>
 * <tr><td>index (i, j, k)</td><td>voxels</td><td>i along columns, j along rows, k along slices; integers are voxel centres</td>
 *     <td>{@link org.longus.volume.CtVolume}, {@link org.longus.volume.Mask}</td></tr>
 * <tr><td>plane (x, y)</td><td>pixels</td><td>x to the right, y down, as shown on the screen</td>
 *     <td>{@link org.longus.volume.PlaneView}: radiological convention, patient's left on the picture's right</td></tr>
 * </table>
 *
 * <p>{@link org.longus.volume.Geometry} maps index to LPS: {@code lps = origin + i*si*di + j*sj*dj + k*sk*dk} with unit
 * directions {@code d} at right angles and spacings {@code s} in mm. Voxel (0, 0, 0) has its centre at the origin.
 *
 * <p>A <em>body axis</em> (i, j or k) belongs to the patient axis it is nearest to. Inside Longus every volume is an
 * <em>axial stack</em>: i is nearest to left-right, j to anterior-posterior, k to feet-head, each in either sense. Files
 * stored otherwise are permuted on reading and back on writing ({@link org.longus.volume.AxialOrder}); nothing is
 * interpolated by that, and the slice index along the patient's axis stays the file's own.
 */
@NullMarked
package org.longus.volume;

import org.jspecify.annotations.NullMarked;
