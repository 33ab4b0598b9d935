using System.Text;

namespace Tongming.Web.Tests.Platform.Documents.Made;

/// <summary>Makes the outside of compound files: the header and a directory with the names of streams.</summary>
internal static class CompoundMade
{
    public static byte[] File(params string[] streams)
    {
        var content = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(content, 0);
        for (var index = 0; index < streams.Length; index++)
            Encoding.Unicode.GetBytes(streams[index]).CopyTo(content, 1024 + index * 128);
        return content;
    }

    /// <summary>A document of Word 97 that says of itself that it is encrypted.</summary>
    public static byte[] LockedWord()
    {
        var content = File("Root Entry", "WordDocument");
        (content[512], content[513], content[523]) = (0xEC, 0xA5, 0x01);
        return content;
    }
}
