using Tongming.Texts;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Looks through files of old office programs as far as they can be read. They never pass, because what is hidden in them cannot be seen wholly.</summary>
internal sealed class OldFileInspection(DocumentReader reader, FindingList findings)
{
    public async Task<Refusal?> LookAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var file = new CompoundFile(content);
        if (file.Stream("EncryptedPackage") is not null)
            return new Refusal("document.password-protected");
        var isWorkbook = file.Stream("Workbook") is not null || file.Stream("Book") is not null;
        findings.Block(
            InspectionKind.OldFormat,
            "",
            InspectionText.Say("finding.OldFormat", isWorkbook ? ".xlsx" : ".docx"),
            isRemovable: false
        );
        Properties(file);
        if (isWorkbook || file.Stream("WordDocument") is null)
            return null;
        var read = await reader.ReadAsync(fileName, content, cancellation);
        if (!read.Succeeded)
            return read.Refusal.Code is "document.password-protected" ? read.Refusal : null;
        Text(read.Value, findings);
        return null;
    }

    /// <summary>Looks for personal data and marks in what the reader made of a file.</summary>
    public static void Text(SourceDocument document, FindingList findings)
    {
        var start = 0;
        foreach (var line in document.Text.Text.Split('\n'))
        {
            var place = document.Text.PlaceOf(start);
            start += line.Length + 1;
            var page = place.Page is { } number ? $"第{number}页 " : "";
            findings.LookAt("正文", $"{page}{place.Part ?? $"第{place.Line}{(place.Page is null ? "段" : "行")}"}", line);
        }

        if (ClassificationMark.AtHead(document.Text.Text) is { } mark)
            findings.Block(
                InspectionKind.ClassificationMark,
                "文首",
                InspectionText.Say("finding.ClassificationMark", mark.Words),
                isRemovable: false
            );
    }

    private void Properties(CompoundFile file)
    {
        var values = OldProperties.In(file).ToList();
        if (values.Count == 0)
            return;
        findings.Block(
            InspectionKind.Properties,
            "文档属性",
            InspectionText.Say("finding.Properties", string.Join('、', values.Select(one => one.Name).Distinct(StringComparer.Ordinal))),
            isRemovable: false
        );
        foreach (var (name, value) in values)
            findings.LookAt("文档属性" + name, "文档属性“" + name + "”", value);
    }
}
