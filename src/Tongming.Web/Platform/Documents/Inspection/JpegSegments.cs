namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>A segment of a JPEG file: its marker, and all its bytes with marker and length; data of the picture follows a scan.</summary>
internal sealed record JpegSegment(byte Marker, ReadOnlyMemory<byte> Bytes)
{
    public const byte Start = 0xD8;
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte Exif = 0xE1;
    public const byte Comment = 0xFE;

    /// <summary>What a segment holds behind its marker and its length.</summary>
    public ReadOnlySpan<byte> Content => Bytes.Length > 4 ? Bytes.Span[4..] : [];

    /// <summary>True for what is needed to show the picture: everything but comments and the data of applications other than JFIF, colour profile and Adobe's transform.</summary>
    public bool IsShown => Marker is not (Comment or (>= 0xE0 and <= 0xEF)) || IsFrame || IsProfile || IsAdobe;

    /// <summary>True for the Exif data that only says which side is up.</summary>
    public bool IsOrientation => Marker == Exif && ExifData.In(Content) is { HasOnlyOrientation: true };

    private bool IsFrame => Marker == 0xE0 && Content.StartsWith("JFIF\0"u8);

    private bool IsProfile => Marker == 0xE2 && Content.StartsWith("ICC_PROFILE\0"u8);

    private bool IsAdobe => Marker == 0xEE && Content.StartsWith("Adobe"u8);

    /// <summary>The segments of a file up to the end of the picture, the last of them with marker 0 for bytes behind it.</summary>
    /// <exception cref="UnreadableException">The file is no sound JPEG.</exception>
    public static IReadOnlyList<JpegSegment> Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, Start]))
            throw Damaged();
        var segments = new List<JpegSegment> { new(Start, file[..2]) };
        var at = 2;
        while (at + 1 < bytes.Length)
        {
            if (bytes[at] != 0xFF)
                throw Damaged();
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var end = marker is End or 1 or (>= 0xD0 and <= 0xD7) ? at + 2 : EndOfSegment(bytes, at);
            if (marker == Scan)
                end = EndOfScan(bytes, end);
            segments.Add(new(marker, file[at..end]));
            at = end;
            if (marker != End)
                continue;
            if (at < bytes.Length)
                segments.Add(new(0, file[at..]));
            return segments;
        }

        throw Damaged();
    }

    private static int EndOfSegment(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 4 > bytes.Length)
            throw Damaged();
        var length = (bytes[at + 2] << 8) | bytes[at + 3];
        return length >= 2 && at + 2 + length <= bytes.Length ? at + 2 + length : throw Damaged();
    }

    /// <summary>In the data of a scan FF is followed by 00 or by a restart marker.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length)
        {
            var next = bytes[at..^1].IndexOf((byte)0xFF);
            if (next < 0)
                break;
            at += next;
            if (bytes[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
            at += bytes[at + 1] == 0xFF ? 1 : 2;
        }

        throw Damaged();
    }

    private static UnreadableException Damaged() => new("document.damaged", "jpg");
}
