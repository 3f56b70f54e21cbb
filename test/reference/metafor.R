# Reference results for src/synthesis: run "Rscript metafor.R > metafor.json" where metafor is installed.
# Tests read the saved JSON only.
suppressMessages(library(metafor))
num <- function(x) paste0("[", paste(formatC(x, digits = 17, format = "g"), collapse = ","), "]")
one <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g"))
fit <- function(name, measure, dat) {
  yi <- dat$yi; vi <- dat$vi
  r <- rma(yi, vi, method = "REML", test = "knha", control = list(threshold = 1e-14, maxiter = 10000))
  z <- rma(yi, vi, method = "REML", control = list(threshold = 1e-14, maxiter = 10000))
  f <- rma(yi, vi, method = "FE")
  p <- predict(r)
  paste0('{"name":"', name, '","measure":"', measure, '","yi":', num(yi), ',"vi":', num(vi),
    ',"estimate":', one(r$b[1]), ',"se":', one(r$se), ',"low":', one(r$ci.lb), ',"high":', one(r$ci.ub),
    ',"tau2":', one(r$tau2), ',"I2":', one(r$I2), ',"H2":', one(r$H2), ',"Q":', one(r$QE), ',"Qp":', one(r$QEp),
    ',"predictionLow":', one(p$pi.lb), ',"predictionHigh":', one(p$pi.ub),
    ',"waldSe":', one(z$se), ',"waldLow":', one(z$ci.lb), ',"waldHigh":', one(z$ci.ub),
    ',"commonEstimate":', one(f$b[1]), ',"commonSe":', one(f$se), '}')
}
sets <- list(
  list(n = "response 4 mg", x = c(99, 76), m = c(281, 234)),
  list(n = "loss while continuing", x = c(6, 2, 3), m = c(85, 29, 44)),
  list(n = "five with spread", x = c(4, 12, 30, 9, 22), m = c(20, 61, 75, 44, 40)),
  list(n = "with a zero and a full group", x = c(0, 7, 13, 5), m = c(12, 30, 13, 41)))
pairs <- list(
  list(n = "4 mg minus placebo", a = c(99, 76), m = c(281, 234), c = c(10, 4), k = c(189, 156)),
  list(n = "2 mg minus placebo", a = c(40, 27), m = c(184, 156), c = c(10, 4), k = c(189, 156)),
  list(n = "four trials", a = c(99, 76, 104, 20), m = c(281, 234, 351, 90), c = c(10, 4, 1, 11), k = c(189, 156, 140, 92)),
  list(n = "zero cells", a = c(12, 0, 7), m = c(40, 20, 33), c = c(3, 2, 0), k = c(41, 22, 35)))
out <- c()
for (s in sets) for (measure in c("PR", "PLO", "PFT"))
  out <- c(out, paste0('{"events":', num(s$x), ',"n":', num(s$m), ',"fit":',
    fit(s$n, measure, escalc(measure = measure, xi = s$x, ni = s$m)), '}'))
two <- c()
for (s in pairs) for (measure in c("RD", "RR", "OR"))
  two <- c(two, paste0('{"events":', num(s$a), ',"n":', num(s$m), ',"controlEvents":', num(s$c), ',"controlN":', num(s$k),
    ',"fit":', fit(s$n, measure, escalc(measure = measure, ai = s$a, n1i = s$m, ci = s$c, n2i = s$k)), '}'))
counts <- list(c(21, 24), c(5, 8), c(18, 30), c(5, 10), c(24, 30), c(8, 10), c(6, 85), c(2, 29), c(77, 85), c(26, 29),
  c(99, 281), c(76, 234), c(10, 189), c(4, 156), c(0, 30), c(0, 10), c(30, 30), c(25, 42), c(39, 44), c(12, 42), c(1, 1))
ints <- c()
for (k in counts) {
  e <- binom.test(k[1], k[2])$conf.int; w <- suppressWarnings(prop.test(k[1], k[2], correct = FALSE)$conf.int)
  ints <- c(ints, paste0('{"events":', k[1], ',"n":', k[2], ',"exact":', num(e), ',"wilson":', num(w), '}'))
}
cat('{"note":"saved by metafor.R","versions":{"R":"', paste(R.version$major, R.version$minor, sep = "."),
  '","metafor":"', as.character(packageVersion("metafor")), '","stats":"', as.character(packageVersion("stats")), '"},\n"proportions":[\n',
  paste(out, collapse = ",\n"), '\n],"differences":[\n', paste(two, collapse = ",\n"),
  '\n],"intervals":[\n', paste(ints, collapse = ",\n"), '\n],"studentT":',
  paste0('[', paste(sapply(list(c(.975,1),c(.975,2),c(.95,3),c(.975,7.5),c(.6,30),c(.995,1000)), function(v) paste0('{"p":',v[1],',"df":',v[2],',"t":',one(qt(v[1],v[2])),'}')), collapse=","), ']'), '}\n', sep = "")
