using System.Text;

namespace Tongming.Web.Platform.Documents.Inspection;

/// <summary>Looks into JPEG and PNG files for what is not the picture.</summary>
internal sealed class PictureInspection(FindingList findings)
{
    public static bool IsPicture(ReadOnlySpan<byte> content) => IsJpeg(content) || IsPng(content);

    public static bool IsJpeg(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static bool IsPng(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    public void Look(ReadOnlyMemory<byte> content, string place)
    {
        var (data, words, hasLocation) = IsPng(content.Span) ? InPng(content) : InJpeg(content);
        if (hasLocation)
            findings.Block(InspectionKind.PictureLocation, place, InspectionText.Say("finding.PictureLocation"), isRemovable: true);
        if (data.Count > 0)
            findings.Block(
                InspectionKind.PictureData,
                place,
                InspectionText.Say("finding.PictureData", string.Join('、', data.Distinct(StringComparer.Ordinal))),
                isRemovable: true
            );
        foreach (var text in words)
            findings.LookAt(place, place, text, isHidden: true);
    }

    private static (List<string> Data, List<string> Words, bool HasLocation) InJpeg(ReadOnlyMemory<byte> content)
    {
        var (data, words, hasLocation) = (new List<string>(), new List<string>(), false);
        foreach (var segment in JpegSegment.Of(content).Where(one => (!one.IsShown && !one.IsOrientation) || one.Marker == 0))
        {
            var exif = segment.Marker == JpegSegment.Exif ? ExifData.In(segment.Content) : null;
            hasLocation |= exif?.HasLocation == true || Mentions(segment.Content, "GPSLatitude"u8);
            words.AddRange(exif?.Words ?? [Encoding.UTF8.GetString(segment.Content)]);
            data.Add(
                exif is not null ? "拍摄信息（Exif）"
                : segment.Marker == JpegSegment.Comment ? "文字注释"
                : segment.Marker == 0 ? "图像之后的数据"
                : segment.Marker == JpegSegment.Exif ? "编辑记录（XMP）"
                : "软件附加信息"
            );
        }

        return (data, words, hasLocation);
    }

    private static (List<string> Data, List<string> Words, bool HasLocation) InPng(ReadOnlyMemory<byte> content)
    {
        var (data, words, hasLocation) = (new List<string>(), new List<string>(), false);
        foreach (var chunk in PngChunk.Of(content).Where(one => !one.IsShown))
        {
            hasLocation |= chunk.Name == "eXIf" ? ExifData.Of(chunk.Content).HasLocation : Mentions(chunk.Content, "GPSLatitude"u8);
            if (chunk.Name != "zTXt")
                words.Add(Encoding.UTF8.GetString(chunk.Content));
            data.Add(
                chunk.Name switch
                {
                    "tEXt" or "iTXt" or "zTXt" => "文字信息",
                    "eXIf" => "拍摄信息（Exif）",
                    "tIME" => "修改时间",
                    "" => "图像之后的数据",
                    _ => "软件附加信息",
                }
            );
        }

        return (data, words, hasLocation);
    }

    private static bool Mentions(ReadOnlySpan<byte> content, ReadOnlySpan<byte> word) => content.IndexOf(word) >= 0;
}
