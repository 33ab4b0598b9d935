using System.Globalization;
using System.Text.RegularExpressions;
using Tongming.Publications.Catalogue;
using Tongming.Publications.Limits;
using Tongming.Texts;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The catalogue as a workbook: written with its columns (R3-11), read back by its headings.</summary>
internal static partial class CatalogueFile
{
    /// <summary>Largest file in bytes: it travels with the form until it is confirmed.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 1000;

    private static readonly DocumentLimits Limits = new();

    private const string LimitKindTitle = "时限类别";
    private const int RowsBeforeHeadings = 10;

    private static readonly CatalogueField[] Needed =
    [
        CatalogueField.Level1,
        CatalogueField.Level2,
        CatalogueField.Content,
        CatalogueField.Basis,
    ];

    /// <summary>A row as it was read: its number in the file, and either what it says or what is wrong, in sentences.</summary>
    public sealed record ReadRow(int Number, CatalogueRow? Row, IReadOnlyList<string> Problems);

    /// <summary>Writes the workbook.</summary>
    public static byte[] Write(CatalogueView view, bool isPublic = false)
    {
        var fields = CatalogueFields.All.Where(field => !isPublic || field != CatalogueField.Person).ToList();
        using var stream = new MemoryStream();
        var titles = fields.Select(CatalogueFields.NameOf).Append(LimitKindTitle).ToList();
        using (var sheet = new ListSheet(stream, $"{view.Year}年主动公开目录", titles, fields.IndexOf(CatalogueField.Content)))
            foreach (var line in view.Lines)
                sheet.Add([.. fields.Select(field => (object?)line[field]), LimitNames.Of(line.Entry.Row.LimitKind)]);
        return stream.ToArray();
    }

    /// <summary>Reads a workbook; refused where it is none or has no headings.</summary>
    public static async Task<Outcome<IReadOnlyList<ReadRow>>> ReadAsync(
        (string Name, ReadOnlyMemory<byte> Content) file,
        (string Subject, CatalogueNamesOf Names) of,
        CancellationToken cancel
    )
    {
        if (file.Content.Length > MostBytes)
            return new Refusal("catalogue.file.too-large");
        if (Recognition.EndingOf(file.Name) != "xlsx")
            return new Refusal("catalogue.file.not-xlsx");
        var read = await new DocumentReader(Limits).ReadAsync(file.Name, file.Content, cancel);
        if (read.Value is not { } document)
            return new Refusal("catalogue.file.unreadable", DocumentText.Say(read.Refusal!));
        foreach (var table in document.Tables)
            for (var at = 0; at < Math.Min(RowsBeforeHeadings, table.Rows.Count); at++)
            {
                var columns = Headings(document.Text, table.Rows[at]);
                if (Needed.All(field => columns.ContainsValue(CatalogueFields.NameOf(field))))
                    return Rows(document.Text, table.Rows.Skip(at + 1), columns, of);
            }

        return new Refusal("catalogue.file.no-headings", string.Join('、', Needed.Select(CatalogueFields.NameOf)));
    }

    private static Dictionary<int, string> Headings(SourceText text, SourceRow row)
    {
        string[] all = [.. CatalogueFields.All.Select(CatalogueFields.NameOf), LimitKindTitle];
        var columns = new Dictionary<int, string>();
        foreach (var cell in row.Cells)
            if (all.FirstOrDefault(title => Plain(title) == Plain(text[cell.Span])) is { } title && !columns.ContainsValue(title))
                columns[cell.Column] = title;
        return columns;
    }

    private static string Plain(string heading)
    {
        var plain = string.Concat(heading.Where(letter => !char.IsWhiteSpace(letter)));
        var end = plain.IndexOfAny(['（', '(']);
        return end > 0 ? plain[..end] : plain;
    }

    private static Outcome<IReadOnlyList<ReadRow>> Rows(
        SourceText text,
        IEnumerable<SourceRow> rows,
        Dictionary<int, string> columns,
        (string Subject, CatalogueNamesOf Names) of
    )
    {
        var found = new List<ReadRow>();
        foreach (var row in rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(text[cell.Span]))))
        {
            if (found.Count == MostRows)
                return new Refusal("catalogue.file.too-many-rows", MostRows);
            var cells = row
                .Cells.Where(cell => columns.ContainsKey(cell.Column))
                .ToDictionary(cell => columns[cell.Column], cell => text[cell.Span].Trim());
            found.Add(new RowReading(cells, of).Read(text.PlaceOf(row.Cells[0].Span.Start).Line));
        }

        return found.Count == 0 ? new Refusal("catalogue.file.no-rows") : found;
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits { get; }

    /// <summary>One row of a file on its way to a row of the catalogue.</summary>
    private sealed class RowReading(Dictionary<string, string> cells, (string Subject, CatalogueNamesOf Names) of)
    {
        private readonly List<string> problems = [];

        public ReadRow Read(int number)
        {
            var (kind, length) = Limit();
            var subject = Of(CatalogueField.Subject);
            var row = new CatalogueRow(
                Of(CatalogueField.Level1),
                Of(CatalogueField.Level2),
                Of(CatalogueField.Level3),
                Of(CatalogueField.Content),
                subject.Length > 0 ? subject : of.Subject,
                Of(CatalogueField.Basis)
            )
            {
                Article20 = Article20(),
                LimitKind = kind,
                LimitLength = length,
                Manner = Of(CatalogueField.Manner) is { Length: > 0 } manner ? manner : "主动公开",
                Channels = Of(CatalogueField.Channels) is { Length: > 0 } channels ? channels : "政府网站",
                SectionId = Named(CatalogueField.Section, of.Names.Sections),
                PersonId = Named(CatalogueField.Person, of.Names.People),
                ConsultationPhone = Of(CatalogueField.ConsultationPhone),
                ComplaintPhone = Of(CatalogueField.ComplaintPhone),
            };
            if (row.Check().Refusal is { } refusal)
                problems.Add(PublicationText.Say(refusal));
            return new ReadRow(number, problems.Count == 0 ? row : null, problems);
        }

        private string Of(CatalogueField field) => cells.GetValueOrDefault(CatalogueFields.NameOf(field), "");

        private int? Article20()
        {
            var said = Of(CatalogueField.Article20);
            if (said.Length == 0)
                return null;
            if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 15)
                return number;
            problems.Add($"“{CatalogueFields.NameOf(CatalogueField.Article20)}”写着“{said}”，要写 1 到 15 的数字，或者不填。");
            return null;
        }

        private Guid? Named(CatalogueField field, IReadOnlyDictionary<Guid, string> names)
        {
            var said = Of(field);
            if (said.Length == 0)
                return null;
            if (names.Where(one => one.Value == said).Select(one => (Guid?)one.Key).FirstOrDefault() is { } id)
                return id;
            problems.Add($"“{CatalogueFields.NameOf(field)}”写着“{said}”，本机关没有这个名称。请先在系统里添加，或者留空。");
            return null;
        }

        /// <summary>The period by its kind, or by its words alone; its number is the row's own where it is another than the table's.</summary>
        private (TimeLimitKind Kind, int? Length) Limit()
        {
            var (named, said) = (cells.GetValueOrDefault(LimitKindTitle, ""), Of(CatalogueField.Limit));
            if (named.Length == 0 && said.Length == 0)
                return (TimeLimitKind.Proactive, null);
            foreach (var limit in TimeLimits.All.Where(one => named.Length == 0 || LimitNames.Of(one.Kind) == named))
            {
                if (said.Length == 0 || limit.InWords() == said)
                    return (limit.Kind, null);
                foreach (Match number in Digits.Matches(said))
                    if (
                        int.TryParse(number.Value, CultureInfo.InvariantCulture, out var own)
                        && (limit with { Length = own }).InWords() == said
                    )
                        return (limit.Kind, own);
            }

            problems.Add(
                $"没有看懂“{CatalogueFields.NameOf(CatalogueField.Limit)}”“{said}”。请照导出的文件写，例如：{TimeLimits.Of(TimeLimitKind.Proactive).InWords()}。"
            );
            return (TimeLimitKind.Proactive, null);
        }
    }
}
