namespace Tongming.Web.Requests.Portal;

/// <summary>The kinds of files that the public may hand in: known by their ending and by how they begin, which must agree.</summary>
internal static class UploadKind
{
    /// <summary>The kinds in words.</summary>
    public const string Words = "PDF、JPG、PNG、Word（.docx、.doc）、Excel（.xlsx、.xls）、OFD 或者文本（.txt）";

    /// <summary>The same for the browser's dialog.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.docx,.doc,.xlsx,.xls,.ofd,.txt";

    private static readonly byte[] Packed = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly Dictionary<string, (string Type, byte[] Beginning)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", "%PDF-"u8.ToArray()),
        [".jpg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        [".jpeg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        [".png"] = ("image/png", [0x89, (byte)'P', (byte)'N', (byte)'G']),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Packed),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Packed),
        [".ofd"] = ("application/ofd", Packed),
        [".doc"] = ("application/msword", Compound),
        [".xls"] = ("application/vnd.ms-excel", Compound),
        [".txt"] = ("text/plain", []),
    };

    /// <summary>The media type, or null where it is none of these kinds.</summary>
    public static async Task<string?> OfAsync(string name, Stream content, CancellationToken cancel)
    {
        if (!Known.TryGetValue(Path.GetExtension(name), out var kind))
            return null;
        var head = new byte[512];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        var isText = kind.Beginning.Length == 0;
        return isText ? (head.AsSpan(0, length).Contains((byte)0) ? null : kind.Type)
            : head.AsSpan(0, length).StartsWith(kind.Beginning) ? kind.Type
            : null;
    }
}
