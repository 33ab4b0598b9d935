namespace Tongming.Reports;

/// <summary>
/// Table 2 (主动公开政府信息情况) of the forms B and C: which cells it has, under which keys. A key has the thing and
/// the column: <c>penalties.decisions</c>.
/// </summary>
[Law("条例 第二十条、第五十条", "国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号")]
public sealed class Table2Form
{
    private Table2Form(ReportForm form, IReadOnlyList<Table2Block> blocks)
    {
        Form = form;
        Blocks = blocks;
        Keys = [.. blocks.SelectMany(block => block.Rows.SelectMany(row => block.Columns.Select(column => $"{row.Name}.{column.Name}")))];
    }

    /// <summary>B or C.</summary>
    public ReportForm Form { get; }

    /// <summary>Its blocks, one for each item of 第二十条.</summary>
    public IReadOnlyList<Table2Block> Blocks { get; }

    /// <summary>All keys in the order of the form: 22 in form B, 10 in form C.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The form of 2019: 22 cells.</summary>
    public static Table2Form B { get; } =
        new(
            ReportForm.B,
            [
                new(
                    "第二十条第（一）项",
                    [new("newlyMade", "本年新制作数量"), new("newlyDisclosed", "本年新公开数量"), new("totalDisclosed", "对外公开总数量")],
                    [new("regulations", "规章"), new("normative", "规范性文件")]
                ),
                new(
                    "第二十条第（五）项",
                    [new("previousItems", "上一年项目数量"), new("change", "本年增/减"), new("decisions", "处理决定数量")],
                    [new("licences", "行政许可"), new("other", "其他对外管理服务事项")]
                ),
                new(
                    "第二十条第（六）项",
                    [new("previousItems", "上一年项目数量"), new("change", "本年增/减"), new("decisions", "处理决定数量")],
                    [new("penalties", "行政处罚"), new("coercion", "行政强制")]
                ),
                new(
                    "第二十条第（八）项",
                    [new("previousItems", "上一年项目数量"), new("change", "本年增/减")],
                    [new("fees", "行政事业性收费")]
                ),
                new(
                    "第二十条第（九）项",
                    [new("items", "采购项目数量"), new("amount", "采购总金额")],
                    [new("procurement", "政府集中采购")]
                ),
            ]
        );

    /// <summary>The form of 2021: 10 cells.</summary>
    public static Table2Form C { get; } =
        new(
            ReportForm.C,
            [
                new(
                    "第二十条第（一）项",
                    [new("made", "本年制发件数"), new("abolished", "本年废止件数"), new("valid", "现行有效件数")],
                    [new("regulations", "规章"), new("normative", "行政规范性文件")]
                ),
                new("第二十条第（五）项", [new("decisions", "本年处理决定数量")], [new("licences", "行政许可")]),
                new(
                    "第二十条第（六）项",
                    [new("decisions", "本年处理决定数量")],
                    [new("penalties", "行政处罚"), new("coercion", "行政强制")]
                ),
                new("第二十条第（八）项", [new("amount", "本年收费金额（单位：万元）")], [new("fees", "行政事业性收费")]),
            ]
        );

    /// <summary>True for the cells that hold money, where a fraction is no mistake: <c>fees.amount</c> (万元) and <c>procurement.amount</c>.</summary>
    public static bool IsMoney(string key) => key is "fees.amount" or "procurement.amount";

    /// <summary>True for the cells of form B that may be negative: 本年增/减.</summary>
    public static bool IsSigned(string key) => key.EndsWith(".change", StringComparison.Ordinal);
}

/// <summary>A block of table 2.</summary>
/// <param name="Heading">Its heading on the form.</param>
/// <param name="Columns">Its columns of numbers.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Table2Block(string Heading, IReadOnlyList<FormLabel> Columns, IReadOnlyList<FormLabel> Rows);

/// <summary>A row or column of a form.</summary>
/// <param name="Name">Its name in addresses and JSON.</param>
/// <param name="Label">Its words on the form.</param>
public sealed record FormLabel(string Name, string Label);
