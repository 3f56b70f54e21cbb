# Reference results for src/math/survival: run "Rscript survival.R > survival.json" where survival is installed.
# Tests read the saved JSON only.
suppressMessages(library(survival))
num <- function(x) paste0("[", paste(ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g")), collapse = ","), "]")
one <- function(x) ifelse(is.na(x) || !is.finite(x), "null", formatC(x, digits = 17, format = "g"))
curve <- function(time, event, tau) {
  f <- survfit(Surv(time, event) ~ 1, conf.type = "log-log", conf.int = 0.9)
  has <- f$n.event > 0
  # With rmean the table holds the area under the curve up to tau and its standard error.
  table <- summary(f, rmean = tau)$table
  paste0('{"time":', num(f$time[has]), ',"atRisk":', num(f$n.risk[has]), ',"events":', num(f$n.event[has]),
    ',"survival":', num(f$surv[has]), ',"low":', num(f$lower[has]), ',"high":', num(f$upper[has]),
    ',"median":', one(table[["median"]]), ',"medianLow":', one(table[["0.9LCL"]]), ',"medianHigh":', one(table[["0.9UCL"]]),
    ',"until":', one(tau), ',"mean":', one(table[["rmean"]]), ',"meanError":', one(table[["se(rmean)"]]), '}')
}
two <- function(name, time, event, group, tau) {
  first <- group == 1
  cox <- summary(coxph(Surv(time, event) ~ group, ties = "efron", control = coxph.control(eps = 1e-12, toler.chol = 1e-13, iter.max = 100)))$coefficients
  rank <- survdiff(Surv(time, event) ~ group)
  # survdiff orders the groups 0, 1.
  paste0('{"name":"', name, '","times":', num(time), ',"happened":', num(event), ',"group":', num(group),
    ',"curves":[', curve(time[first], event[first], tau), ',', curve(time[!first], event[!first], tau), ']',
    ',"logRatio":', one(cox[1, "coef"]), ',"standardError":', one(cox[1, "se(coef)"]),
    ',"observed":', one(rank$obs[2]), ',"expected":', one(rank$exp[2]), ',"variance":', one(rank$var[2, 2]),
    ',"chiSquare":', one(rank$chisq), ',"probability":', one(pchisq(rank$chisq, 1, lower.tail = FALSE)), '}')
}
out <- c(
  two("aml: maintained against not (Miller 1997)", aml$time, aml$status, as.numeric(aml$x == "Maintained"), 40),
  two("veteran: test against standard (Kalbfleisch and Prentice 1980)", veteran$time, veteran$status, as.numeric(veteran$trt == 2), 365),
  two("gehan: 6-MP against placebo (Freireich 1963)",
    c(6,6,6,6,7,9,10,10,11,13,16,17,19,20,22,23,25,32,32,34,35, 1,1,2,2,3,4,4,5,5,8,8,8,8,11,11,12,12,15,17,22,23),
    c(1,1,1,0,1,0,1,0,0,1,1,0,0,0,1,1,0,0,0,0,0, rep(1, 21)), c(rep(1, 21), rep(0, 21)), 20))
RNGversion("4.2.0"); set.seed(18)
# Times at visits, many of them tied, as in a withdrawal trial: 40 people against 85.
visits <- c(4, 8, 12, 16, 20, 24, 36, 52)
for (k in 1:6) {
  n <- c(40, 85)[c(1, 2)]
  group <- rep(c(1, 0), n)
  raw <- rexp(sum(n), ifelse(group == 1, 0.03, 0.01)); left <- rexp(sum(n), 0.004)
  event <- as.numeric(raw <= pmin(left, 52)); shown <- pmin(raw, left, 52)
  time <- sapply(seq_along(shown), function(i) if (event[i] == 1) min(visits[visits >= shown[i]]) else max(c(0, visits[visits <= shown[i]])))
  out <- c(out, two(paste0("visits ", k), time, event, group, 52))
}
cat('{"from":"R ', paste(R.version$major, R.version$minor, sep = "."), ', survival ', as.character(packageVersion("survival")), '","sets":[\n',
  paste(out, collapse = ",\n"), ']}\n', sep = "")
