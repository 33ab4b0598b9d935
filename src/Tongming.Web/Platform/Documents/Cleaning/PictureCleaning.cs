using Tongming.Web.Platform.Documents.Inspection;
using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Platform.Documents.Cleaning;

/// <summary>Leaves of a picture what is needed to show it; the data of its points are not touched.</summary>
internal static class PictureCleaning
{
    /// <summary>The picture without remarks of cameras and programs. Which side is up stays.</summary>
    public static byte[] Strip(ReadOnlyMemory<byte> picture) => PictureInspection.IsPng(picture.Span) ? Png(picture) : Jpeg(picture);

    /// <summary>Strips the pictures of a package. One that is broken stays as it is; inspection tells of it.</summary>
    public static void StripAll(PackedParts parts)
    {
        foreach (var name in parts.Names.ToList())
        {
            if (parts.Bytes(name) is not { } picture || !PictureInspection.IsPicture(picture))
                continue;
            try
            {
                parts.Replace(name, Strip(picture));
            }
            catch (UnreadableException)
            {
                // A program for pictures may still show a part of it.
            }
        }
    }

    private static byte[] Jpeg(ReadOnlyMemory<byte> picture)
    {
        var segments = JpegSegment.Of(picture);
        var orientation = segments
            .Where(one => one.Marker == JpegSegment.Exif)
            .Select(one => ExifData.In(one.Content)?.Orientation ?? 1)
            .FirstOrDefault(one => one is > 1 and <= 8, 1);
        using var result = new MemoryStream();
        foreach (var segment in segments)
        {
            if (segment.IsShown && segment.Marker != 0)
                result.Write(segment.Bytes.Span);
            if (segment.Marker == JpegSegment.Start && orientation > 1)
                result.Write(ExifData.SegmentOf(orientation));
        }

        return result.ToArray();
    }

    private static byte[] Png(ReadOnlyMemory<byte> picture)
    {
        using var result = new MemoryStream();
        result.Write(picture.Span[..PngChunk.SignatureLength]);
        foreach (var chunk in PngChunk.Of(picture).Where(one => one.IsShown))
            result.Write(chunk.Bytes.Span);
        return result.ToArray();
    }
}
