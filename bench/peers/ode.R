# The drive structure as ordinary differential equations (see ode.c) with a package of R that is installed:
#   Rscript ode.R deSolve people.csv DIRECTORY
# Prints patients per second over 156 weeks, and the mean visible hair of the first part at the end.
words <- commandArgs(TRUE)
package <- words[1]
people <- read.csv(words[2])
if (!requireNamespace(package, quietly = TRUE)) quit(status = 1)
start <- c(T1 = 0, T2 = 0, V = 0, G = 0, Q = 1, Vr = 1, Gr = 0, Qr = 0)
times <- seq(0, 156, 13)
tolerance <- 1e-6

code <- function(now) paste0("
  on = (((", now, " / 26) - floor(", now, " / 26)) < 0.5) ? 1 : 0;
  gap1 = on * drugSlope * inhibition - T1;
  gap2 = T1 - T2;
  a = 1 / (1 + exp(-(theta - T2) / attackSoftness));
  ar = 1 / (1 + exp(-(thetaRest - T2) / attackSoftness));")
slopes <- c(
  T1 = "(gap1 > 0 ? suppressionRate : returnRate) * gap1",
  T2 = "(gap2 > 0 ? suppressionRate : returnRate) * gap2",
  V = "visibility * G - sheddingRate * a * V",
  G = "regrowthRate * (1 - a) * Q - visibility * G - sheddingRate * a * G",
  Q = "sheddingRate * a * (V + G) - regrowthRate * (1 - a) * Q",
  Vr = "visibility * Gr - sheddingRate * ar * Vr",
  Gr = "regrowthRate * (1 - ar) * Qr - visibility * Gr - sheddingRate * ar * Gr",
  Qr = "sheddingRate * ar * (Vr + Gr) - regrowthRate * (1 - ar) * Qr")

if (package == "deSolve") {
  setwd(words[3])
  built <- system2(file.path(R.home("bin"), "R"), c("CMD", "SHLIB", "ode.c"), stdout = FALSE, stderr = FALSE)
  if (built != 0) quit(status = 1)
  dyn.load(paste0("ode", .Platform$dynlib.ext))
  restart <- list(func = function(t, y, p) y, time = times[2:12])
  run <- function() mean(apply(people, 1, function(person) deSolve::ode(
    start, times, "ode_derivatives", person, dllname = "ode", initfunc = "ode_parameters",
    events = restart, rtol = tolerance, atol = tolerance)[length(times), "V"]))
} else if (package == "mrgsolve") {
  typed <- gsub("\n  (on|gap1|gap2|a|ar) =", "\n  double \\1 =", code("SOLVERTIME"))
  text <- paste0("$PARAM ", paste(names(people), "= 0", collapse = ", "), "\n$CMT ", paste(names(start), collapse = " "),
    "\n$ODE", typed, "\n", paste0("dxdt_", names(slopes), " = ", slopes, ";", collapse = "\n"))
  model <- mrgsolve::mcode("drive", text, quiet = TRUE)
  model <- mrgsolve::init(mrgsolve::update(model, end = 156, delta = 13, rtol = tolerance, atol = tolerance), as.list(start))
  rows <- cbind(ID = seq_len(nrow(people)), people)
  run <- function() { out <- as.data.frame(mrgsolve::mrgsim_i(model, rows)); mean(out$V[out$time == 156]) }
} else if (package == "rxode2") {
  follow <- function(gap) paste0("((", gap, " > 0) * suppressionRate + (", gap, " <= 0) * returnRate) * ", gap)
  slopes[c("T1", "T2")] <- c(follow("gap1"), follow("gap2"))
  lines <- sub("on = .*;", "on = (((t / 26) - floor(t / 26)) < 0.5);", strsplit(code("t"), "\n")[[1]])
  text <- paste(c(lines, paste0("d/dt(", names(slopes), ") = ", slopes, ";")), collapse = "\n")
  model <- rxode2::rxode2(text)
  run <- function() {
    out <- rxode2::rxSolve(model, params = people, events = rxode2::et(times), inits = start, cores = 1,
      rtol = tolerance, atol = tolerance, returnType = "data.frame")
    mean(out$V[out$time == 156])
  }
} else quit(status = 1)

check <- run()
began <- proc.time()[["user.self"]]
patients <- 0
repeat {
  run()
  patients <- patients + nrow(people)
  if (proc.time()[["user.self"]] - began > 0.3) break
}
cat(sprintf('{ "patientsPerSecond": %.3f, "meanVisible": %.6f }\n', patients / (proc.time()[["user.self"]] - began), check))
