package org.longus.review;

import java.util.List;
import org.longus.measure.Category;
import org.longus.measure.Indices;

/** What is said of one muscle area by a patient's values. */
record PatientSays(Indices indices, List<Category> categories) {}
