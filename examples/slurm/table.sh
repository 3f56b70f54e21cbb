#!/bin/bash
# Forecasts of a table of people on a Slurm cluster: eight parts, then one job that puts them together.
#
#   sbatch examples/slurm/table.sh people.csv results.parquet
#
# Parts stand in results.parquet.parts; a part that was ended goes on where it was when the script is submitted again.
#SBATCH --job-name=anagen
#SBATCH --array=1-8
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
set -euo pipefail

table=$1
out=$2
parts=$out.parts
number=$SLURM_ARRAY_TASK_ID
count=$SLURM_ARRAY_TASK_COUNT
mkdir -p "$parts"

if [ ! -e "$parts/$number.part" ]; then
  anagen forecast --table "$table" --shard "$number/$count" --workers "${SLURM_CPUS_PER_TASK:-1}" \
    --resume --out "$parts/$number.part" ${ANAGEN_FLAGS:-}
fi

# Whoever finishes last merges. Two that finish together write the same bytes.
if [ "$(ls "$parts" | grep -c '\.part$')" -eq "$count" ]; then
  anagen merge "$parts"/*.part --out "$out"
fi
