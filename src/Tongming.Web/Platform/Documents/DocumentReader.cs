using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents;

public sealed record DocumentLimits
{
    public int MaxFileBytes { get; init; } = 50 * 1024 * 1024;
}

public sealed class DocumentReader(DocumentLimits limits)
{
    public Task<Outcome<SourceDocument>> ReadAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (content.Length == 0) return Task.FromResult<Outcome<SourceDocument>>(new Refusal("document.empty", fileName));
        if (content.Length > limits.MaxFileBytes) return Task.FromResult<Outcome<SourceDocument>>(new Refusal("document.too-large", fileName));
        if (content.Span.Contains((byte)0)) return Task.FromResult<Outcome<SourceDocument>>(new Refusal("document.unknown", fileName));
        return Task.FromResult<Outcome<SourceDocument>>(SourceDocument.Plain(Encoding.UTF8.GetString(content.Span)));
    }
}

public static class DocumentText
{
    public static string Say(Refusal refusal) => $"这个文件无法读取（{refusal.Code}）。";
}
