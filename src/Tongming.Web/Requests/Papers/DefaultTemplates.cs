using System.Collections.Concurrent;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests.Papers;

/// <summary>The templates that a body starts with; it may edit each in Word and use its own instead.</summary>
public static class DefaultTemplates
{
    private static readonly ConcurrentDictionary<PaperKind, byte[]> Made = new();

    /// <summary>The template of a kind as a .docx; always the same bytes.</summary>
    public static ReadOnlyMemory<byte> Of(PaperKind kind) => Made.GetOrAdd(kind, one => OfficialPaper.Write(TextOf(one)));

    /// <summary>The name under which the template is downloaded, such as <c>T03补正告知书.docx</c>.</summary>
    public static string FileName(PaperKind kind) => $"{kind.Code()}{kind.Name()}.docx";

    /// <summary>The text of the template, with the marks of <see cref="OfficialPaper"/>.</summary>
    internal static string TextOf(PaperKind kind)
    {
        var name = $"Papers/{kind.Code()}.txt";
        using var stream =
            typeof(DefaultTemplates).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name + " is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
