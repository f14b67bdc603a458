"""HiGHS, by its Python package."""

import journal

try:
    import highspy
except ImportError:
    journal.missing("highspy")


def main():
    options = journal.arguments()
    notes = journal.Journal()
    highs = highspy.Highs()
    for name, value in {
        "output_flag": False,
        "time_limit": options.time,
        "threads": options.threads,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 0.0,
    }.items():
        highs.setOptionValue(name, value)
    highs.readModel(options.model)

    def hear(event):
        data = event.data_out
        notes.note(data.mip_primal_bound, data.mip_dual_bound)

    highs.cbMipImprovingSolution += hear
    highs.cbMipLogging += hear
    highs.cbMipInterrupt += hear
    highs.solve()
    info = highs.getInfo()
    has_point = info.primal_solution_status == 2
    notes.end(
        highs.modelStatusToString(highs.getModelStatus()),
        highs.version(),
        info.objective_function_value if has_point else None,
        info.mip_dual_bound,
        info.mip_node_count,
    )


if __name__ == "__main__":
    main()
