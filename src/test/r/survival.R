# Data sets and what R's survival says of them, for org.longus.measure.survival.AgainstRTest.
#   Rscript survival.R FOLDER        writes NAME.csv and NAME.expected.csv of the made data sets (those in src/test/resources)
#   Rscript survival.R FOLDER live   writes those of lung and aml, which come with R, and a large made one
# In NAME.expected.csv NA stands for what R does not give. R 4.2.2, survival 3.5-3.
suppressPackageStartupMessages(library(survival))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
options(digits = 15, warn = -1)
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
live <- length(arguments) > 1 && arguments[2] == "live"

said <- NULL
say <- function(key, value) said <<- rbind(said, data.frame(key = key, value = unname(as.numeric(value))))

curves <- function(d) for (g in sort(unique(d$group[!is.na(d$group)]))) {
  own <- d[which(d$group == g & !is.na(d$time) & !is.na(d$event)), ]
  if (nrow(own) == 0) next
  fit <- survfit(Surv(time, event) ~ 1, data = own, conf.type = "log-log")
  at <- paste0("km.", g, ".")
  t <- summary(fit)$table
  say(paste0(at, "n"), fit$n); say(paste0(at, "events"), sum(fit$n.event))
  say(paste0(at, "median"), t["median"]); say(paste0(at, "medianLower"), t["0.95LCL"]); say(paste0(at, "medianUpper"), t["0.95UCL"])
  for (i in seq_along(fit$time)) {
    s <- paste0(at, i, ".")
    say(paste0(s, "time"), fit$time[i]); say(paste0(s, "risk"), fit$n.risk[i]); say(paste0(s, "events"), fit$n.event[i])
    say(paste0(s, "censored"), fit$n.censor[i]); say(paste0(s, "survival"), fit$surv[i])
    # survfit's std.err is that of log survival
    say(paste0(s, "se"), if (fit$surv[i] == 0) NA else fit$surv[i] * fit$std.err[i])
    say(paste0(s, "lower"), fit$lower[i]); say(paste0(s, "upper"), fit$upper[i])
  }
  times <- c(0, 1, 5, 10, 50, 400)
  risk <- summary(fit, times = times, extend = TRUE)$n.risk
  for (i in seq_along(times)) say(paste0(at, "riskAt.", times[i]), risk[i])
}

logrank <- function(d) {
  d <- d[!is.na(d$time) & !is.na(d$event) & !is.na(d$group), ]
  if (length(unique(d$group)) < 2 || sum(d$event) == 0) return()
  r <- survdiff(Surv(time, event) ~ group, data = d)
  say("logrank.chi2", r$chisq); say("logrank.df", sum(r$exp > 0) - 1)
  say("logrank.p", pchisq(r$chisq, sum(r$exp > 0) - 1, lower.tail = FALSE))
  names <- sub("group=", "", names(r$n))
  for (i in seq_along(names)) {
    at <- paste0("logrank.", names[i], ".")
    say(paste0(at, "n"), r$n[i]); say(paste0(at, "observed"), r$obs[i]); say(paste0(at, "expected"), r$exp[i])
  }
}

cox <- function(d, name, terms) {
  f <- as.formula(paste("Surv(time, event) ~", paste(terms, collapse = " + ")))
  infinite <- FALSE
  fit <- withCallingHandlers(coxph(f, data = d, ties = "efron"), warning = function(w)
    infinite <<- infinite || grepl("infinite", conditionMessage(w)) || grepl("Ran out of iterations", conditionMessage(w)))
  at <- paste0("cox.", name, ".")
  s <- summary(fit)
  say(paste0(at, "n"), fit$n); say(paste0(at, "events"), fit$nevent); say(paste0(at, "leftOut"), length(fit$na.action))
  say(paste0(at, "separated"), infinite)
  say(paste0(at, "logLikelihood0"), fit$loglik[1]); say(paste0(at, "logLikelihood"), fit$loglik[2])
  say(paste0(at, "ratio"), s$logtest[1]); say(paste0(at, "ratio.df"), s$logtest[2]); say(paste0(at, "ratio.p"), s$logtest[3])
  say(paste0(at, "score"), s$sctest[1]); say(paste0(at, "score.p"), s$sctest[3])
  if (infinite) return()
  say(paste0(at, "wald"), s$waldtest[1]); say(paste0(at, "wald.p"), s$waldtest[3])
  # summary() rounds Wald's
  v <- !is.na(coef(fit)); b <- coef(fit)[v]
  w <- sum(b * solve(vcov(fit)[v, v, drop = FALSE], b))
  said$value[said$key == paste0(at, "wald")] <<- w
  said$value[said$key == paste0(at, "wald.p")] <<- pchisq(w, sum(v), lower.tail = FALSE)
  say(paste0(at, "concordance"), s$concordance[1]); say(paste0(at, "concordance.se"), s$concordance[2])
  for (n in names(coef(fit))) {
    t <- paste0(at, n, ".")
    k <- if (is.na(coef(fit)[n])) rep(NA, 5) else s$coefficients[n, ]
    say(paste0(t, "beta"), k[1]); say(paste0(t, "hr"), k[2]); say(paste0(t, "se"), k[3]); say(paste0(t, "z"), k[4]); say(paste0(t, "p"), k[5])
    i <- if (is.na(coef(fit)[n])) rep(NA, 4) else s$conf.int[n, ]
    say(paste0(t, "lower"), i[3]); say(paste0(t, "upper"), i[4])
  }
  if (any(!v)) return()
  # too few times of events: R stops
  z <- try(cox.zph(fit, transform = "km")$table, silent = TRUE)
  if (inherits(z, "try-error")) return()
  for (n in rownames(z)) {
    t <- paste0(at, "zph.", n, ".")
    say(paste0(t, "chi2"), z[n, "chisq"]); say(paste0(t, "df"), z[n, "df"]); say(paste0(t, "p"), z[n, "p"])
  }
}

# Maximally selected: scores are martingale residuals of the model without covariates; statistic and moments as in Lausen and
# Schumacher, Biometrics 1992;48:73, cut-offs that leave at least a tenth on each side
cutoff <- function(d) {
  d <- d[!is.na(d$time) & !is.na(d$event) & !is.na(d$x), ]
  a <- residuals(coxph(Surv(time, event) ~ 1, data = d, ties = "breslow"), type = "martingale")
  n <- nrow(d); least <- ceiling(n * 0.1)
  values <- sort(unique(d$x))
  standardised <- sapply(values, function(v) {
    m <- sum(d$x <= v)
    if (m < least || m > n - least) return(NA)
    (sum(a[d$x <= v]) - m * mean(a)) / sqrt(m * (n - m) / (n * (n - 1)) * sum((a - mean(a))^2))
  })
  best <- which(abs(standardised) >= max(abs(standardised), na.rm = TRUE) - 1e-9)[1]
  if (is.na(best)) return()
  b <- abs(standardised[best])
  p <- if (b < 1) 1 else min(1, max(0, 4 * dnorm(b) / b + dnorm(b) * (b - 1 / b) * log(0.9 * 0.9 / (0.1 * 0.1))))
  low <- d$x <= values[best]
  r <- survdiff(Surv(time, event) ~ low, data = d)
  say("cutoff.value", values[best]); say("cutoff.statistic", standardised[best]); say("cutoff.p", p)
  say("cutoff.nLow", sum(low)); say("cutoff.nHigh", sum(!low)); say("cutoff.searched", sum(!is.na(standardised)))
  say("cutoff.logrank", r$chisq); say("cutoff.uncorrected.p", pchisq(r$chisq, 1, lower.tail = FALSE))
  if (live) return()
  set.seed(7)
  order <- order(d$x); last <- which(!duplicated(d$x[order], fromLast = TRUE))
  m <- last[last >= least & last <= n - least]
  sd <- sqrt(m * (n - m) / (n * (n - 1)) * sum((a - mean(a))^2))
  most <- replicate(4000, max(abs(cumsum(sample(a))[m]) / sd))
  say("cutoff.permutation.p", mean(most >= b - 1e-9))
}

write <- function(name, d, models = list(group = "group", all = c("age", "x", "stage")), curvesToo = TRUE, cutoffToo = TRUE) {
  said <<- NULL
  if (curvesToo) curves(d)
  logrank(d)
  for (m in names(models)) cox(d, m, models[[m]])
  if (cutoffToo) cutoff(d)
  write.csv(d, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
  lines <- ifelse(is.na(said$value), "NA", format(said$value, digits = 15, trim = TRUE, scientific = NA))
  lines <- vapply(said$value, function(v) if (is.na(v)) "NA" else format(v, digits = 15), "")
  writeLines(c("key,value", paste(said$key, lines, sep = ",")), file.path(folder, paste0(name, ".expected.csv")))
}

made <- function(n, seed, effect = 0.5) {
  set.seed(seed)
  group <- sample(c("A", "B"), n, TRUE); age <- round(rnorm(n, 62, 9)); x <- round(rnorm(n, 8, 1.6), 2)
  stage <- sample(c("I", "II", "III"), n, TRUE)
  hazard <- 0.01 * exp(effect * (group == "B") + 0.02 * (age - 62) - 0.15 * (x - 8) + 0.3 * (stage == "III"))
  t <- rexp(n, hazard); u <- runif(n, 10, 200)
  data.frame(time = round(pmin(t, u), 3), event = as.integer(t <= u), group, age, x, stage)
}

if (live) {
  a <- aml; write("aml", data.frame(time = a$time, event = a$status, group = as.character(a$x), age = NA, x = NA, stage = NA),
                  list(group = "group"), cutoffToo = FALSE)
  l <- lung
  write("lung", data.frame(time = l$time, event = l$status - 1, group = paste0("s", l$sex), age = l$age, x = l$ph.karno,
                           stage = ifelse(is.na(l$ph.ecog), NA, paste0("e", l$ph.ecog))))
  d <- made(10000, 99); d$time <- ceiling(d$time); set.seed(100); d$y <- round(rnorm(10000), 3)
  write("large", d, list(all = c("group", "age", "x", "stage", "y")), curvesToo = FALSE)
  quit("no")
}

write("plain", made(60, 1))
d <- made(80, 2); d$time <- pmin(ceiling(d$time / 12), 9); d$group[1:25] <- "C"; d$time[3] <- 0; write("ties", d)
d <- made(50, 3); d$event[d$time > median(d$time)] <- 0; write("tail-censored", d)
d <- made(20, 4); d$event <- 0; write("all-censored", d, list(), cutoffToo = FALSE)
d <- made(30, 5); d$event <- 0; d$event[which.min(d$x)] <- 1; d$time[which.min(d$x)] <- 7; write("one-event", d, list(x = "x"), cutoffToo = FALSE)
d <- made(40, 6); d$group[1:6] <- "C"; d$time[1:6] <- NA; write("empty-group", d)
# as groups hardly ever are: everyone of B dies before anyone of A
d <- made(40, 7); d$event <- 1; d$time <- ifelse(d$group == "B", d$time / 100, 50 + d$time); write("separated", d, list(group = "group"))
d <- made(90, 8); d$age[c(3, 9, 27)] <- NA; d$stage[c(9, 40, 41)] <- NA; d$x[50] <- NA; d$event[60] <- NA; d$group[70] <- NA; write("missing", d)
d <- made(50, 9); d$y <- 2 * d$age - 7; write("aliased", d, list(all = c("age", "y", "x")))
# half of the first group dies, then one more much later: the curve lies at 0.5 for a while
d <- data.frame(time = c(1, 2, 3, 4, 9, 11, 12, 15, 1, 2, 2, 5, 6, 6, 8, 20), event = c(1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1),
                group = rep(c("A", "B"), each = 8), age = c(50, 61, 58, 70, 66, 49, 72, 80, 55, 54, 68, 73, 77, 60, 62, 59),
                x = c(8, 7.5, 6, 9, 8.5, 8, 7, 6.5, 5, 6, 6.5, 7, 7, 8, 5.5, 9.5), stage = rep(c("I", "II"), 8))
write("half", d)
# times that differ by rounding alone are ties
d <- made(40, 11); d$time <- ceiling(d$time / 10); d$time <- d$time + rep(c(0, 1e-12, -1e-12, 0), 10) * d$time
said <- NULL; write("near-ties", d)
# small and rough ones, of 500 that were tried, in which an earlier Longus differed: coefficients near 0 (36, 129), likelihoods near 1
# (70), too few times to check proportionality (51)
for (k in c(36, 51, 70, 129)) {
  set.seed(1000 + k); n <- sample(c(4, 6, 8, 10, 15, 25), 1)
  d <- made(n, 1000 + k, effect = sample(c(0, 1, 3), 1))
  if (k %% 2) d$time <- ceiling(d$time / sample(c(5, 20, 40), 1))
  if (k %% 3 == 0) d$group[1:2] <- "C"
  if (k %% 5 == 0) d$x <- round(d$x)
  write(paste0("small-", k), d)
}
# a covariate with a few very large values, of which the hazard is a multiple: Newton's plain steps lead away for good
set.seed(12); n <- 70; x <- exp(2.5 * rnorm(n)); t <- rexp(n, 1 + x); d <- data.frame(time = signif(t, 6), event = rbinom(n, 1, 0.8),
  group = sample(c("A", "B"), n, TRUE), age = round(rnorm(n, 60, 10)), x = round(x, 4), stage = sample(c("I", "II"), n, TRUE))
write("steep", d, list(group = "group", x = "x", all = c("age", "x", "stage")))
