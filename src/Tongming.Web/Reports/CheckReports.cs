using System.Runtime.CompilerServices;
using Tongming.Reports;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Reports;

/// <summary>
/// Reads files and checks them: the one way in for the page, the API and the command. As many at once as there are
/// processors, over all callers together; the others wait their turn. Nothing is kept.
/// </summary>
public sealed class CheckReports(DocumentReader reader, CheckSettings settings) : IDisposable
{
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    /// <summary>What is to be checked.</summary>
    /// <param name="Files">At least one.</param>
    /// <param name="Previous">Last year's report of the same body; needs exactly one file.</param>
    /// <param name="Subordinates">The reports of the bodies below; needs exactly one file.</param>
    /// <param name="Body">The reporting body's name in place of the recognised one; not that of the subordinates.</param>
    public sealed record Input(
        IReadOnlyList<ReportFile> Files,
        ReportFile? Previous = null,
        IReadOnlyList<ReportFile>? Subordinates = null,
        string? Body = null
    )
    {
        /// <summary>Why this cannot be checked, or null.</summary>
        public Refusal? Refused =>
            this switch
            {
                { Files.Count: 0 } => new Refusal("check.no-file"),
                { Files.Count: > 1, Previous: not null } => new Refusal("check.previous-needs-one-file", Files.Count),
                { Files.Count: > 1, Subordinates: not null } => new Refusal("check.subordinates-need-one-file", Files.Count),
                { Subordinates.Count: 0 } => new Refusal("check.no-subordinates"),
                _ => null,
            };
    }

    /// <summary>All files in the order given.</summary>
    public async Task<Outcome<FileCheck[]>> RunAsync(Input input, CancellationToken cancel)
    {
        if (input.Refused is { } refusal)
            return refusal;
        var checks = new List<FileCheck>(input.Files.Count);
        await foreach (var check in EachAsync(input, cancel))
            checks.Add(check);
        return checks.ToArray();
    }

    /// <summary>One file after the other in the order given, a few of them in work ahead; holds on to none that was handed out.</summary>
    /// <exception cref="ArgumentException">The input is refused.</exception>
    public async IAsyncEnumerable<FileCheck> EachAsync(Input input, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (input.Refused is { } refusal)
            throw new ArgumentException(refusal.Code, nameof(input));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var companions = await Companions.ReadAsync(this, input, stop.Token);
        var ahead = new Queue<Task<FileCheck>>();
        try
        {
            foreach (var file in input.Files)
            {
                ahead.Enqueue(CheckAsync(file, input.Body, companions, stop.Token));
                if (ahead.Count > Environment.ProcessorCount)
                    yield return await ahead.Dequeue();
            }

            while (ahead.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    public void Dispose() => turns.Dispose();

    internal async Task<FileCheck> CheckAsync(ReportFile file, string? body, Companions companions, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => CheckNowAsync(file, body, companions, cancel), cancel);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<FileCheck> CheckNowAsync(ReportFile file, string? body, Companions companions, CancellationToken cancel)
    {
        var read = await file.ReadAsync(reader, cancel);
        if (!read.Succeeded)
            return new FileCheck(file.Name, null, ReportsText.Say(read.Refusal));
        cancel.ThrowIfCancellationRequested();
        var check = ReportChecker.Check(read.Value, settings with { Body = body }, companions.Previous, companions.Subordinates);
        return new FileCheck(file.Name, companions.Complete(check), null, companions.Findings.Count == 0);
    }
}
