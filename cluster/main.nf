// A cohort on many machines: the shards of one 'longus cohort', then 'longus report'. Every shard writes into the same folder of
// results; what is done there is not measured again, so a run that was cut off is started again with the same command.
//   nextflow run cluster/main.nf -profile slurm --list /data/inputs.txt --out /data/results --shards 64
nextflow.enable.dsl = 2

params.longus = "${projectDir}/../longus"
params.list = null      // a file with an input a line, or a CSV with a column 'input'; paths are relative to it
params.out = null       // the folder of results, which all machines reach under this path
params.shards = 8
params.options = ''     // further options of 'longus cohort', as "--subjects /data/subjects.csv"

process MEASURE {
    tag "shard ${shard}/${params.shards}"

    input:
    val shard

    output:
    val shard

    script:
    // 1: some scans cannot be measured; their rows say why, and another try would say the same. All else but 0 is tried again.
    """
    status=0
    '${params.longus}' cohort --list '${list()}' --out '${out()}' --shard ${shard}/${params.shards} --threads ${task.cpus} ${params.options} || status=\$?
    [ "\$status" -eq 1 ] && exit 0
    exit "\$status"
    """
}

process REPORT {
    input:
    val shards

    output:
    stdout

    script:
    """
    '${params.longus}' report '${out()}'
    """
}

def list() { file(params.list).toAbsolutePath() }

def out() { file(params.out).toAbsolutePath() }

workflow {
    if (!params.list || !params.out) {
        error 'Give --list FILE and --out DIR.'
    }
    MEASURE(Channel.of(1..(params.shards as int)))
    // once, when every shard has ended well
    REPORT(MEASURE.out.collect())
    REPORT.out.view()
}
