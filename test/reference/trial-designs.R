# Reference results for src/math/group-sequential.ts and src/trial/power: run "Rscript trial-designs.R > trial-designs.json"
# where rpact is installed. Tests read the saved JSON only.
suppressMessages(library(rpact))
num <- function(x) paste0("[", paste(formatC(x, digits = 15, format = "g"), collapse = ","), "]")
bounds <- c()
for (type in c("OF", "P", "asOF", "asP")) for (alpha in c(0.025, 0.05, 0.005)) for (k in c(2, 3, 5)) for (even in c(TRUE, FALSE)) {
  times <- if (even) (1:k) / k else c(head((1:k) / k, -1) * 0.8, 1)
  d <- getDesignGroupSequential(typeOfDesign = type, alpha = alpha, informationRates = times, sided = 1, tolerance = 1e-10)
  drift <- 3
  p <- getPowerAndAverageSampleNumber(d, theta = drift, nMax = 1)
  bounds <- c(bounds, paste0('{"type":"', type, '","alpha":', alpha, ',"times":', num(times), ',"bounds":', num(d$criticalValues),
    ',"spent":', num(d$alphaSpent), ',"drift":', drift, ',"power":', num(p$overallReject), ',"expected":', num(p$averageSampleNumber), '}'))
}
# Exact power of the score test (Farrington and Manning with a margin), by going through every table.
score <- function(xa, na, xb, nb, d) {
  pa <- xa / na; pb <- xb / nb
  # Closed form of the restricted estimates (Farrington and Manning 1990).
  th <- nb / na
  a <- 1 + th; b <- -(1 + th + pa + th * pb + d * (th + 2)); c <- d^2 + d * (2 * pa + th + 1) + pa + th * pb; e <- -pa * d * (1 + d)
  v <- b^3 / (3 * a)^3 - b * c / (6 * a^2) + e / (2 * a); u <- sign(v) * sqrt(pmax(0, b^2 / (3 * a)^2 - c / (3 * a)))
  w <- (pi + acos(pmin(1, pmax(-1, ifelse(u == 0, 0, v / u^3))))) / 3
  ra <- pmin(1, pmax(0, 2 * u * cos(w) - b / (3 * a))); rb <- pmin(1, pmax(0, ra - d))
  if (d == 0) { ra <- rb <- (xa + xb) / (na + nb) }
  se <- sqrt(ra * (1 - ra) / na + rb * (1 - rb) / nb)
  ifelse(se < 1e-12, 0, (pa - pb - d) / se)
}
power <- function(pa, pb, na, nb, alpha, side, d) {
  g <- expand.grid(xa = 0:na, xb = 0:nb)
  z <- score(g$xa, na, g$xb, nb, d)
  crit <- qnorm(1 - alpha / 2)
  hit <- switch(side, both = abs(z) > crit, below = z < -crit, above = z > crit)
  sum(dbinom(g$xa, na, pa) * dbinom(g$xb, nb, pb) * hit)
}
rows <- list(c(0.65, 0.05, 40, 85), c(0.35, 0.05, 40, 40), c(0.5, 0.3, 100, 100), c(0.2, 0.2, 60, 120), c(0.9, 0.75, 50, 150),
  c(0.35, 0.06, 281, 189), c(0.4, 0.35, 500, 500), c(0.02, 0.1, 85, 40))
powers <- c()
for (r in rows) for (side in c("both", "below", "above")) for (d in c(0, 0.1, -0.1)) {
  if (side == "both" && d != 0) next
  if (side == "below" && d < 0) next
  if (side == "above" && d > 0) next
  powers <- c(powers, paste0('{"arm":', r[1], ',"control":', r[2], ',"sizes":', num(r[3:4]), ',"side":"', side, '","null":', d,
    ',"power":', formatC(power(r[1], r[2], r[3], r[4], 0.05, side, d), digits = 15, format = "g"), '}'))
}
cat('{"from":"R ', paste(R.version$major, R.version$minor, sep = "."), ', rpact ', as.character(packageVersion("rpact")), '","designs":[\n',
  paste(bounds, collapse = ",\n"), '],"powers":[\n', paste(powers, collapse = ",\n"), ']}\n', sep = "")
