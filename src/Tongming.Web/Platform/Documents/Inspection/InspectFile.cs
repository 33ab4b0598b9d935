using System.Security.Cryptography;
using System.Xml;
using Tongming.Texts.PersonalData;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>
/// Looks through a file before it goes out: what is hidden in it, who wrote it, whose data stand in it (R3-34, R3-37).
/// What is found blocks until it is removed or justified in writing. Nothing is changed and nothing is kept.
/// </summary>
[Law("R3-34", "R3-37")]
public sealed class InspectFile(DocumentLimits limits)
{
    private readonly OutsideProgram programs = new(limits);
    private readonly DocumentReader reader = new(limits);

    /// <summary>Looks through one file.</summary>
    /// <param name="fileName">Its name, which is looked at too.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Stops outside programs too.</param>
    /// <returns>What was found; a refusal where the file is empty, too large, locked or broken, so that it cannot be looked through.</returns>
    public async Task<Outcome<InspectionReport>> RunAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var findings = new FindingList();
        Name(fileName, findings);
        try
        {
            if (await LookAsync(fileName, content, findings, cancellation) is { } refusal)
                return refusal;
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return new Refusal("document.damaged", Recognition.EndingOf(fileName) is { Length: > 0 } ending ? ending : "zip");
        }

        return new InspectionReport(fileName, Convert.ToHexStringLower(SHA256.HashData(content.Span)), findings.ToList());
    }

    /// <summary>True for what the framework throws at packages and trees that are broken.</summary>
    internal static bool IsBroken(Exception exception) =>
        exception is InvalidDataException or XmlException or IOException or NotSupportedException;

    private static void Name(string fileName, FindingList findings)
    {
        findings.LookAt("文件名", "文件名", Path.GetFileNameWithoutExtension(fileName));
        if (ClassificationMark.InFileName(fileName) is { } mark)
            findings.Block(
                InspectionKind.ClassificationMark,
                "文件名",
                InspectionText.Say("finding.ClassificationMark", mark.Words),
                isRemovable: false
            );
    }

    private async Task<Refusal?> LookAsync(
        string fileName,
        ReadOnlyMemory<byte> content,
        FindingList findings,
        CancellationToken cancellation
    )
    {
        if (content.IsEmpty)
            return new Refusal("document.empty");
        if (content.Length > limits.MaxFileBytes)
            return new Refusal("document.too-large", content.Length / 1048576, limits.MaxFileBytes / 1048576);
        if (PictureInspection.IsPicture(content.Span))
        {
            new PictureInspection(findings).Look(content, "图片");
            findings.Note(InspectionKind.Unreadable, "图片", InspectionText.Say("finding.Unreadable.picture"));
            return null;
        }

        var kind = Recognition.Of(content.Span);
        if (!kind.Succeeded)
        {
            Unknown(kind.Refusal, findings);
            return null;
        }

        if (kind.Value == FileKind.Packed)
            Package(content, findings);
        else if (kind.Value == FileKind.Pdf)
            return await new PdfInspection(programs, reader, findings).LookAsync(content, cancellation);
        else if (kind.Value == FileKind.Compound)
            return await new OldFileInspection(reader, findings).LookAsync(fileName, content, cancellation);
        else
            new TextInspection(limits, findings).Look(fileName, content.Span);
        return null;
    }

    private void Package(ReadOnlyMemory<byte> content, FindingList findings)
    {
        var parts = new PackedParts(content, limits);
        if (parts.Main is not { } main || !parts.Has(main) || (!IsWorkbook(main) && !IsDocument(main)))
        {
            Unknown(new Refusal(parts.Has("OFD.xml") ? "document.kind.ofd" : "document.kind.archive"), findings);
            return;
        }

        if (IsWorkbook(main))
        {
            var workbook = new WorkbookParts(parts, main);
            var places = workbook.Sheets.ToDictionary(one => one.Part, one => one.Place, StringComparer.OrdinalIgnoreCase);
            new PackageInspection(parts, places, findings).Through();
            new WorkbookInspection(workbook, findings).Through();
        }
        else
        {
            var places = WordHidden
                .TextParts(parts, main)
                .ToDictionary(one => one.Name, one => one.Place, StringComparer.OrdinalIgnoreCase);
            new PackageInspection(parts, places, findings).Through();
            new WordInspection(parts, main, findings).Through();
        }
    }

    internal static bool IsWorkbook(string main) =>
        main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) && main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    internal static bool IsDocument(string main) => main.StartsWith("word/", StringComparison.OrdinalIgnoreCase);

    private static void Unknown(Refusal refusal, FindingList findings) =>
        findings.Block(
            InspectionKind.UnknownKind,
            "",
            InspectionText.Say("finding.UnknownKind", DocumentText.Say(refusal)),
            isRemovable: false
        );
}
