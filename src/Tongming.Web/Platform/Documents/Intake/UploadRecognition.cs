using Tongming.Web.Platform.Documents.Html;
using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Intake;

/// <summary>Tells by its bytes what somebody brings, and which endings fit that.</summary>
internal static class UploadRecognition
{
    /// <summary>What it is; a refusal for kinds that are not taken in, for locked files and for bombs.</summary>
    public static Outcome<UploadKind> Of(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        var bytes = content.Span;
        if (PictureInspection.IsJpeg(bytes))
            return UploadKind.Jpg;
        if (PictureInspection.IsPng(bytes))
            return UploadKind.Png;
        return Recognition.Of(bytes) switch
        {
            { Succeeded: false } => new Refusal("upload.kind"),
            { Value: FileKind.Pdf } => UploadKind.Pdf,
            { Value: FileKind.Packed } => Packed(content, limits),
            { Value: FileKind.Compound } => Compound(content),
            _ => Text(bytes),
        };
    }

    /// <summary>True where the ending of a name promises what the bytes are.</summary>
    public static bool Fits(UploadKind kind, string ending) => EndingsOf(kind).Contains(ending);

    /// <summary>The endings of a kind, the usual one first.</summary>
    public static IReadOnlyList<string> EndingsOf(UploadKind kind) =>
        kind switch
        {
            UploadKind.Pdf => ["pdf"],
            UploadKind.Docx => ["docx"],
            UploadKind.Xlsx => ["xlsx"],
            UploadKind.Doc => ["doc", "wps"],
            UploadKind.Xls => ["xls", "et"],
            UploadKind.Ofd => ["ofd"],
            UploadKind.Jpg => ["jpg", "jpeg"],
            UploadKind.Png => ["png"],
            _ => ["txt"],
        };

    private static Outcome<UploadKind> Packed(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        var parts = new PackedParts(content, limits);
        if (parts.Has("OFD.xml"))
            return UploadKind.Ofd;
        if (parts.Main is not { } main || !parts.Has(main))
            return new Refusal("upload.archive");
        if (parts.Relations(main).Any(one => PartRoles.KindOf(one) == InspectionKind.Macro))
            return new Refusal("upload.macro");
        if (InspectFile.IsWorkbook(main))
            return UploadKind.Xlsx;
        return InspectFile.IsDocument(main) ? UploadKind.Docx : new Refusal("upload.kind");
    }

    private static Outcome<UploadKind> Compound(ReadOnlyMemory<byte> content)
    {
        var file = new CompoundFile(content);
        if (file.Stream("EncryptedPackage") is not null)
            return new Refusal("document.password-protected");
        if (file.Stream("WordDocument") is not null)
            return UploadKind.Doc;
        return file.Stream("Workbook") is not null || file.Stream("Book") is not null ? UploadKind.Xls : new Refusal("upload.kind");
    }

    private static Outcome<UploadKind> Text(ReadOnlySpan<byte> bytes)
    {
        if (
            bytes.StartsWith("MZ"u8)
            || bytes.StartsWith("#!"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F'])
        )
            return new Refusal("upload.kind");
        var decoded = CharacterEncoding.Decode(bytes, HtmlFile.DeclaredCharset(bytes));
        if (!decoded.IsText || decoded.Text.Contains('\0'))
            return new Refusal("upload.kind");
        // A page would run its scripts in the browser of whoever opens it.
        return HtmlFile.Recognises(decoded.Text, "") || Recognition.OfText(decoded.Text) is not null
            ? new Refusal("upload.kind")
            : UploadKind.Txt;
    }
}
