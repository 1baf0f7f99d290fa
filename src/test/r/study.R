# What R makes of the tables of a study, held against what Longus wrote beside them: org.longus.cohort.study.StudyFilesTest.
#   Rscript study.R FOLDER      with the CSVs of 'longus report'; ends with "all met", or stops at the first figure that differs
suppressPackageStartupMessages(library(survival))
options(warn = -1)
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) read.csv(file.path(folder, paste0(name, ".csv")), na.strings = "", check.names = FALSE)
met <- 0
same <- function(what, ours, theirs) {
  if (length(ours) != 1 || is.na(ours) || abs(ours - theirs) > 1e-6 * max(1, abs(theirs))) stop(what, ": ", ours, ", R ", theirs)
  met <<- met + 1
}
cases <- read("cases")
d <- cases[cases$used == "used", ]
d$time <- d$table_os_months; d$event <- d$table_os_event

test <- read("survival_logrank"); medians <- read("survival_medians")
one <- function(table, ...) { at <- list(...); for (k in names(at)) table <- table[!is.na(table[[k]]) & table[[k]] == at[[k]], ]; table }
s <- survdiff(Surv(time, event) ~ sex, data = d)
same("log-rank by sex", one(test, grouping = "sex")$chi2, s$chisq)
for (within in c("everyone", "female", "male")) {
  of <- if (within == "everyone") d else d[d$sex == within, ]
  of$low <- of[["low_by_van-rijn-dekker-2022"]]
  s <- survdiff(Surv(time, event) ~ low, data = of)
  ours <- test[grepl("Dekker 2022", test$grouping) & test$within == within, ]
  same(paste("log-rank by cut-off,", within), ours$chi2, s$chisq)
}
fit <- summary(survfit(Surv(time, event) ~ sex, data = d, conf.type = "log-log"))$table
for (sex in c("female", "male")) {
  ours <- one(medians, grouping = "sex", group = sex)
  same("n", ours$n, fit[paste0("sex=", sex), "records"])
  if (!is.na(fit[paste0("sex=", sex), "median"])) same("median", ours$median, fit[paste0("sex=", sex), "median"])
}
steps <- one(read("survival_curves"), grouping = "sex", group = "male")
km <- survfit(Surv(time, event) ~ 1, data = d[d$sex == "male", ], conf.type = "log-log")
for (i in seq_along(km$time)) {
  same("time", steps$time[i], km$time[i]); same("at risk", steps$at_risk[i], km$n.risk[i]); same("survival", steps$survival[i], km$surv[i])
  if (!is.na(km$lower[i]) && km$surv[i] < 1) { same("lower", steps$lower[i], km$lower[i]); same("upper", steps$upper[i], km$upper[i]) }
}
cox <- read("cox"); models <- read("cox_models")
hold <- function(name, covariate, level, fit, row) {
  ours <- cox[cox$model == name & cox$covariate == covariate & (is.na(level) | cox$level %in% level), ]
  theirs <- summary(fit)
  same(paste(name, "HR"), ours$hazard_ratio, theirs$conf.int[row, "exp(coef)"]); same("lower", ours$hr_lower, theirs$conf.int[row, "lower .95"])
  same("p", ours$p, theirs$coefficients[row, "Pr(>|z|)"]); same("n", ours$n, theirs$n)
}
f <- coxph(Surv(time, event) ~ c3_smi_cm2_per_m2, data = d)
hold("c3_smi_cm2_per_m2", "c3_smi_cm2_per_m2", NA, f, 1)
zph <- cox.zph(f, transform = "km")$table
same("proportionality", models[models$model == "c3_smi_cm2_per_m2", ]$ph_p, zph["GLOBAL", "p"])
f <- coxph(Surv(time, event) ~ c3_smi_cm2_per_m2 + sex + age_years + table_stage, data = d)
full <- "c3_smi_cm2_per_m2 + sex + age_years + stage"
hold(full, "c3_smi_cm2_per_m2", NA, f, 1); hold(full, "sex", "male", f, 2); hold(full, "age_years", NA, f, 3); hold(full, "stage", "III", f, 4)

pairs <- read("agreement_pairs"); areas <- one(read("agreement_areas"), first = "models", second = "truth")
for (within in c("everyone", "female", "male")) {
  p <- if (within == "everyone") pairs else pairs[which(pairs$sex == within), ]
  ours <- one(areas, within = within)
  difference <- p$first_cm2 - p$second_cm2
  same("pairs", ours$n, nrow(p)); same("bias", ours$bias_cm2, mean(difference))
  same("limit", ours$limit_lower_cm2, mean(difference) - qnorm(0.975) * sd(difference))
  r <- cor.test(p$first_cm2, p$second_cm2)
  same("r", ours$pearson_r, r$estimate); same("r lower", ours$r_lower, r$conf.int[1])
  if (requireNamespace("psych", quietly = TRUE)) {
    icc <- psych::ICC(cbind(p$first_cm2, p$second_cm2), lmer = FALSE)$results[2, ]
    same("ICC", ours$icc_2_1, icc$ICC); same("ICC lower", ours$icc_lower, icc$`lower bound`)
  }
}
cells <- one(read("reference"), figure = "sma_cm2", sex = "male", age_from_years = 60)
v <- d$sma_cm2[d$sex == "male" & d$age_years >= 60 & d$age_years < 70]
same("reference n", cells$n, length(v)); same("reference mean", cells$mean, mean(v)); same("reference q1", cells$q1, quantile(v, 0.25))
cat(met, "figures, all met\n")
