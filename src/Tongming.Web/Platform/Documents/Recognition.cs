namespace Tongming.Web.Platform.Documents;

/// <summary>Tells the kind of a file by its first bytes; the ending only speaks where the bytes do not.</summary>
internal static class Recognition
{
    private static readonly (byte[] Start, string Code)[] Refused =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "document.kind.image"),
        ([0xFF, 0xD8, 0xFF], "document.kind.image"),
        ("GIF8"u8.ToArray(), "document.kind.image"),
        ([(byte)'I', (byte)'I', (byte)'*', 0], "document.kind.image"),
        ([(byte)'M', (byte)'M', 0, (byte)'*'], "document.kind.image"),
        ([(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7], "document.kind.archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "document.kind.archive"),
        ([0x1F, 0x8B, 8], "document.kind.archive"),
        (@"{\rtf"u8.ToArray(), "document.kind.rtf"),
    ];

    private static readonly byte[] CompoundStart = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Outcome<FileKind> Of(ReadOnlySpan<byte> content)
    {
        foreach (var (start, code) in Refused)
            if (content.StartsWith(start))
                return new Refusal(code);
        if (IsBitmap(content) || IsWebPicture(content))
            return new Refusal("document.kind.image");
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
            return FileKind.Packed;
        if (content.StartsWith(CompoundStart))
            return FileKind.Compound;
        return HasPdfHeader(content[..Math.Min(content.Length, 1024)]) ? FileKind.Pdf : FileKind.Text;
    }

    /// <summary>The refusal for a text that is the inside of a kind that we do not read, or null.</summary>
    public static Refusal? OfText(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        if (head.StartsWith(@"{\rtf", StringComparison.Ordinal))
            return new Refusal("document.kind.rtf");
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
            return new Refusal("document.kind.xml");
        var isMail =
            head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("From:", StringComparison.OrdinalIgnoreCase);
        return isMail && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
            ? new Refusal("document.kind.web-archive")
            : null;
    }

    /// <summary>The refusal for bytes that are no text: by the ending, what the file claims to be.</summary>
    public static Refusal Unrecognised(string fileName) =>
        EndingOf(fileName) switch
        {
            "doc" or "docx" or "pdf" or "xls" or "xlsx" => new Refusal("document.damaged", EndingOf(fileName)),
            "ofd" => new Refusal("document.kind.ofd"),
            "wps" or "et" or "dps" => new Refusal("document.kind.wps"),
            "png" or "jpg" or "jpeg" or "gif" or "bmp" or "tif" or "tiff" or "webp" => new Refusal("document.kind.image"),
            "zip" or "rar" or "7z" or "gz" or "tar" => new Refusal("document.kind.archive"),
            _ => new Refusal("document.not-text"),
        };

    /// <summary>The ending of a name in small letters without its dot; empty where it has none.</summary>
    public static string EndingOf(string fileName) => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();

    /// <summary>Readers of PDF accept other lines before the header.</summary>
    private static bool HasPdfHeader(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && head[at - 1] is (byte)'\n' or (byte)'\r');
    }

    private static bool IsBitmap(ReadOnlySpan<byte> content) =>
        content.Length > 26 && content.StartsWith("BM"u8) && content[6..10].IndexOfAnyExcept((byte)0) < 0;

    private static bool IsWebPicture(ReadOnlySpan<byte> content) =>
        content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8);
}
