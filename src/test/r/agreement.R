# Data sets and what R says of them, for org.longus.measure.AgreementAgainstRTest: psych::ICC, cor.test, lm, psych::cohen.kappa,
# vcd::Kappa, quantile.
#   Rscript agreement.R FOLDER    writes KIND-NAME.csv and KIND-NAME.expected.csv; NA stands for what is not given
# R 4.2.2, psych 2.2.9, vcd 1.4-11.
suppressPackageStartupMessages({library(psych); library(vcd)})
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
options(digits = 15, warn = -1)
folder <- commandArgs(trailingOnly = TRUE)[1]

said <- NULL
say <- function(key, value) said <<- rbind(said, data.frame(key = key, value = unname(as.numeric(value))))
write <- function(name, d) {
  write.csv(d, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
  lines <- vapply(said$value, function(v) if (is.na(v)) "NA" else format(v, digits = 15), "")
  writeLines(c("key,value", paste(said$key, lines, sep = ",")), file.path(folder, paste0(name, ".expected.csv")))
  said <<- NULL
}

icc <- function(name, m) {
  whole <- m[complete.cases(m), , drop = FALSE]
  r <- ICC(whole, lmer = FALSE)$results
  for (f in list(c("random", "ICC2"), c("fixed", "ICC3"))) {
    k <- r[r$type == f[2], ]; at <- paste0(f[1], ".")
    say(paste0(at, "n"), nrow(whole)); say(paste0(at, "leftOut"), nrow(m) - nrow(whole))
    say(paste0(at, "icc"), k$ICC); say(paste0(at, "f"), k$F); say(paste0(at, "df1"), k$df1); say(paste0(at, "df2"), k$df2)
    # psych's 1 - exp(log(p)) loses small ones
    say(paste0(at, "p"), pf(k$F, k$df1, k$df2, lower.tail = FALSE))
    say(paste0(at, "lower"), k[["lower bound"]]); say(paste0(at, "upper"), k[["upper bound"]])
  }
  write(paste0("icc-", name), as.data.frame(m))
}

pairs <- function(name, x, y) {
  ok <- complete.cases(x, y); a <- x[ok]; b <- y[ok]; n <- length(a)
  say("n", n); say("leftOut", length(x) - n)
  r <- cor.test(a, b)
  say("r", r$estimate); say("r.p", r$p.value)
  if (n > 3) { say("r.lower", r$conf.int[1]); say("r.upper", r$conf.int[2]) } else { say("r.lower", NA); say("r.upper", NA) }
  d <- a - b; t <- t.test(d)
  say("bias", mean(d)); say("bias.lower", t$conf.int[1]); say("bias.upper", t$conf.int[2]); say("sd", sd(d))
  z <- qnorm(0.975); half <- qt(0.975, n - 1) * sd(d) * sqrt(1 / n + z^2 / (2 * (n - 1)))
  for (side in c(-1, 1)) {
    at <- if (side < 0) "low." else "high."; limit <- mean(d) + side * z * sd(d)
    say(paste0(at, "limit"), limit); say(paste0(at, "lower"), limit - half); say(paste0(at, "upper"), limit + half)
  }
  l <- summary(lm(d ~ I((a + b) / 2)))$coefficients
  say("slope", l[2, 1]); say("slope.se", l[2, 2]); say("slope.p", l[2, 4])
  q <- quantile(a, c(0.25, 0.5, 0.75), type = 7)
  say("q1", q[1]); say("median", q[2]); say("q3", q[3])
  # the draws themselves are kept: no two languages draw alike
  draws <- matrix(sample(n, 40 * n, TRUE), nrow = 40)
  means <- apply(draws, 1, function(i) mean(a[i])); medians <- apply(draws, 1, function(i) median(a[i]))
  say("mean.lower", quantile(means, 0.025)); say("mean.upper", quantile(means, 0.975))
  say("median.lower", quantile(medians, 0.025)); say("median.upper", quantile(medians, 0.975))
  write(paste0("pairs-", name), data.frame(x, y))
  writeLines(apply(draws - 1, 1, paste, collapse = ","), file.path(folder, paste0("pairs-", name, ".draws.csv")))
}

kappas <- function(name, t) {
  p <- cohen.kappa(t); v <- Kappa(t, weights = "Equal-Spacing")
  say("n", sum(t)); say("kappa", p$kappa); say("se", sqrt(p$var.kappa))
  say("lower", p$confid[1, 1]); say("upper", p$confid[1, 3])
  say("linear.kappa", v$Weighted["value"]); say("linear.se", v$Weighted["ASE"])
  stopifnot(all.equal(unname(v$Unweighted["ASE"]), sqrt(p$var.kappa)))
  # psych's weighted kappa is the same; its standard error is not: it takes rowSums(w * rs) for the mean weight of a column
  linear <- 1 - abs(col(t) - row(t)) / (nrow(t) - 1)
  w <- cohen.kappa(t, w = linear)
  stopifnot(all.equal(unname(v$Weighted["value"]), w$weighted.kappa))
  say("linear.psych.kappa", w$weighted.kappa)
  write(paste0("kappa-", name), as.data.frame(unclass(t)))
}

# Shrout and Fleiss' own table
icc("shrout-fleiss", matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE))
set.seed(21); true <- rnorm(30, 38, 9); m <- round(cbind(true + rnorm(30, 0, 1), true + rnorm(30, 0.8, 1.2)), 3); icc("two-readers", m)
m[c(2, 17), 1] <- NA; m[5, 2] <- NA; icc("missing", m)
set.seed(22); icc("chance", round(matrix(rnorm(36), ncol = 3), 3))
set.seed(23); true <- rnorm(400, 38, 9); icc("many", round(cbind(true + rnorm(400, 0, .3), true + rnorm(400, 0, .3), true + rnorm(400, .1, .3)), 4))
set.seed(24); a <- round(rnorm(25, 38, 9), 2); pairs("plain", a, round(a + rnorm(25, 0.4, 1.5), 2))
set.seed(25); a <- round(rlnorm(200, 3.5, 0.4), 3); b <- round(a * 1.08 + rnorm(200), 3); b[c(4, 9)] <- NA; a[50] <- NA; pairs("proportional", a, b)
set.seed(26); pairs("three", c(1, 2.5, 4), c(1.2, 2.1, 4.4))
set.seed(27); pairs("large-figures", 1e6 + rnorm(40), 1e6 + rnorm(40))
set.seed(28); a <- sample(3, 90, TRUE); b <- ifelse(runif(90) < 0.7, a, sample(3, 90, TRUE)); kappas("three", unclass(table(a, b)))
kappas("two", matrix(c(40, 9, 6, 45), 2)); kappas("against", matrix(c(2, 15, 12, 3), 2))
kappas("unused", matrix(c(20, 3, 0, 1, 15, 0, 0, 4, 0), 3)); kappas("four", matrix(c(11, 2, 1, 0, 3, 14, 5, 1, 0, 6, 9, 2, 1, 0, 3, 8), 4))
