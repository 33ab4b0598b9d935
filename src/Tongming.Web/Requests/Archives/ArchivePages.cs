using System.Net;
using System.Text;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Archives;

/// <summary>The pages that an archive file contains beside papers and files.</summary>
internal static class ArchivePages
{
    /// <summary>What was asked, by whom, when and how.</summary>
    public static string Application(ArchiveFile file, ApplicantData person)
    {
        var (request, application) = (file.Request, file.Application);
        (string Name, string? Value)[] lines =
        [
            ("机关", file.BodyName),
            ("登记号", request.Number?.ToString()),
            ("事项", request.Title),
            ("描述", request.Description),
            ("提交渠道", RequestNames.Of(application.Channel)),
            ("提交日期", Dates.Plain(application.ArrivedOn)),
            ("收到日期", request.ReceivedOn is { } received ? Dates.Plain(received) : null),
            ("获取方式", $"{RequestNames.Of(application.Manner)}、{RequestNames.Of(application.Route)}"),
            ("申请人类别", RequestNames.Of(application.ApplicantClass)),
            ("申请人", person.Name),
            ("证件", $"{person.ProofKind} {person.ProofNumber}".Trim()),
            ("联系电话", person.Phone),
            ("电子邮箱", person.Email),
            ("通信地址", person.Address),
            ("法定代表人或者负责人", person.Representative),
            ("受委托人", $"{person.AgentName} {person.AgentPhone}".Trim()),
            ("状态", RequestStates.NameOf(request.State)),
            ("办结日期", request.ClosedOn is { } closed ? Dates.Plain(closed) : null),
            ("归档日期", request.ArchivedOn is { } archived ? Dates.Plain(archived) : null),
        ];
        var rows = lines.Where(line => !string.IsNullOrEmpty(line.Value)).Select(line => Row("th", line.Name, line.Value!));
        return Page("申请登记信息", $"<table>{string.Concat(rows)}</table>");
    }

    /// <summary>The acts of the case with the hashes of the chain.</summary>
    public static string Course(ArchiveFile file)
    {
        var text = new StringBuilder(
            Csv("序号", "日期", "记录时间", "事项", "依据", "办理人编号", "说明", "事实", "前一条哈希", "本条哈希")
        );
        foreach (var entry in file.Course)
            text.Append(
                Csv(
                    $"{entry.Seq}",
                    $"{entry.Day:yyyy-MM-dd}",
                    $"{entry.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}",
                    WordOf(entry.Act),
                    entry.Why,
                    $"{entry.ActorKind} {entry.ActorId}",
                    file.Notes.GetValueOrDefault(entry.Seq, entry.NoteHash is null ? "" : "（已销毁）"),
                    entry.Facts,
                    Convert.ToHexStringLower(entry.Previous),
                    Convert.ToHexStringLower(entry.Hash)
                )
            );
        return text.Append(Csv("链尾", $"{file.Head.Seq}", "", "", "", "", "", "", "", Convert.ToHexStringLower(file.Head.Hash)))
            .ToString();
    }

    /// <summary>The index as a page.</summary>
    public static string Index(ArchiveFile file, IReadOnlyList<IndexLine> lines)
    {
        var rows = lines.Select(line => Row("td", Cells(line)));
        var head = Row("th", "序号", "名称", "类别", "日期", "文号", "SHA-256", "备注");
        return Page(
            $"卷内目录 {file.Request.Number}",
            $"<p>{Html(file.BodyName)}　{Html(file.Request.Title)}</p><table>{head}{string.Concat(rows)}</table>"
                + $"<p>台账链尾：第 {file.Head.Seq} 条，{Convert.ToHexStringLower(file.Head.Hash)}</p>"
        );
    }

    /// <summary>The index as a table for other programs.</summary>
    public static string IndexTable(IReadOnlyList<IndexLine> lines) =>
        Csv("序号", "名称", "类别", "日期", "文号", "SHA-256", "备注") + string.Concat(lines.Select(line => Csv(Cells(line))));

    private static string[] Cells(IndexLine line) =>
        [
            $"{line.Order}",
            line.Path.Length > 0 ? line.Path : line.Item.Name,
            line.Item.Kind,
            $"{line.Item.Date:yyyy-MM-dd}",
            line.Item.Number ?? "",
            line.Sha256,
            line.Remark,
        ];

    private static string WordOf(string act) =>
        act.StartsWith("request.", StringComparison.Ordinal) && RequestActs.Find(act["request.".Length..]) is { } known
            ? RequestActs.Of(known).Label
            : act;

    /// <summary>A line; what a table program would take for a formula is made harmless.</summary>
    private static string Csv(params string[] cells) =>
        string.Join(',', cells.Select(cell => $"\"{Harmless(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";

    private static string Harmless(string cell) =>
        cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;

    private static string Row(string tag, params string[] cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{Html(cell)}</{tag}>"))}</tr>";

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string Page(string title, string body) =>
        $"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{Html(title)}</title></head><body><h1>{Html(title)}</h1>{body}</body></html>";
}
