using System.Text;
using Tongming.Web.Platform.Documents.Intake;

namespace Tongming.Web.Tests.Platform.Documents.Intake;

/// <summary>A scanner inside the process, for tests of what uses one.</summary>
internal sealed class FakeVirusScan : IVirusScan
{
    public Task<ScanResult> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(
            Encoding.Latin1.GetString(content.Span).Contains("EICAR", StringComparison.Ordinal)
                ? new ScanResult(ScanVerdict.Infected, "Eicar-Signature")
                : ScanResult.Clean
        );
    }
}
