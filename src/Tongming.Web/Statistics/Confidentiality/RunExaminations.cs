using Microsoft.EntityFrameworkCore;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Cubes;
using Tongming.Statistics.Disclosure.Tables;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Statistics.Keeping;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>Examines the versions that wait, one after the other. It may be killed at any line: what was not finished is examined again.</summary>
internal sealed class RunExaminations(Engine engine, Changes changes, CubeStore cubes, KeptFindings findings, DisclosureNumbers numbers)
    : IJob
{
    /// <summary>Protection of cells that were confidential already and of which nothing else is known, where the p % rule is not used; in percent.</summary>
    private const decimal UsualPercent = 10;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } check)
            await ExamineAsync(check, cancel);
    }

    private async Task<ConfidentialityCheck?> NextAsync(CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        return await db.Set<ConfidentialityCheck>()
            .Where(one => one.State == CheckState.Waiting || one.State == CheckState.Running)
            .OrderBy(one => one.At)
            .FirstOrDefaultAsync(cancel);
    }

    private async Task ExamineAsync(ConfidentialityCheck check, CancellationToken cancel)
    {
        if (check.Attempts >= BackgroundWork.MostAttempts)
        {
            await TellAsync(check, (_, one) => one.Fail(StatisticsText.Say(new Refusal("examination.broken"))), cancel);
            return;
        }

        await TellAsync(check, (_, one) => one.Begin(), cancel);
        await using var db = engine.OpenForReading();
        var vintage = await db.Set<Vintage>().FirstAsync(one => one.BodyId == check.BodyId && one.Id == check.VintageId, cancel);
        var before = await ConfidentialityGate.Before(db, vintage).ToListAsync(cancel);
        if (vintage.Cells > DisclosureTable.MostCells)
        {
            var large = new Refusal("disclosure.table.cells", vintage.Cells, DisclosureTable.MostCells);
            await TellAsync(check, (_, one) => one.Fail(StatisticsText.Say(large)), cancel);
            return;
        }

        var (parameters, _) = await numbers.ReadAsync(db, check.BodyId, cancel);
        var cube = (await cubes.OpenWholeAsync(new StoredName(vintage.BodyId, vintage.WholeFile), cancel)).ReadAll().Value!;
        var (earlier, leftOut) = await CompareAsync(before, cube.Shape, check.At, cancel);
        var sources = CubeProtection.Assumed(cube) with
        {
            Findings = await findings.ReadAsync(check, cancel),
            Percent = (double)(parameters.Percent ?? UsualPercent),
            Earlier = earlier,
        };
        await TellAsync(check, (_, one) => one.Advance(30), cancel);
        var plan = CubeProtection.Plan(cube, sources);
        if (plan.Refusal is { } refusal)
        {
            await TellAsync(check, (_, one) => one.Fail(ConfidentialityWords.Say(refusal, cube.Shape)), cancel);
            return;
        }

        await TellAsync(check, (_, one) => one.Advance(80), cancel);
        var treated = plan.Value!.OpenCount > 0 ? await cubes.PutAsync(check.BodyId, plan.Value.Treated, cancel) : null;
        await TellAsync(
            check,
            (unit, one) =>
            {
                if (treated?.Refusal is { } broken)
                {
                    one.Fail(StatisticsText.Say(broken));
                    return;
                }

                one.Finish(ResultOf(plan.Value, cube.Shape, leftOut), treated?.Value, before.FirstOrDefault()?.Id);
                if (treated?.Value is { } content)
                    KeptContents.KeepCube(
                        unit,
                        new(one.BodyId, StatisticsLedger.DataSet, one.DataSetId),
                        (content.OpenFile, content.WholeFile, content.Bytes),
                        "plan.cube",
                        (one.By, one.At)
                    );
            },
            cancel
        );
    }

    /// <summary>The versions that others have already: those that can be compared, and the numbers of the others.</summary>
    private async Task<(List<ICells> Compared, List<string> LeftOut)> CompareAsync(
        List<Vintage> before,
        CubeShape shape,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var (compared, leftOut) = (new List<ICells>(), new List<string>());
        foreach (var one in before)
        {
            var name = new StoredName(one.BodyId, one.OpenFile);
            // What is out is mapped; only what waits for its minute is read into memory.
            var cells = one.ShownFrom <= at ? await cubes.OpenPublicAsync(name) : await cubes.OpenWholeAsync(name, cancel);
            if (CubeDisclosure.CanCompare(cells.Shape, shape))
                compared.Add(cells);
            else
                leftOut.Add(one.Number);
        }

        return (compared, leftOut);
    }

    private static CheckResult ResultOf(ProtectionPlan plan, CubeShape shape, IReadOnlyList<string> leftOut) =>
        new(
            plan.OpenCount,
            plan.Cells.Count - plan.OpenCount,
            plan.Known.Count,
            plan.Audit.GroupCount,
            plan.Cells.Count(one => one.Proof == IntervalProof.AtLeast),
            [
                .. plan
                    .Cells.Take(CheckResult.MostCells)
                    .Select(one => new CheckedCell(ConfidentialityWords.NameOf(shape, one.Position), one.For, one.IsNew, one.Proof)),
            ],
            leftOut
        );

    private Task<Outcome<string>> TellAsync(ConfidentialityCheck check, Action<Db, ConfidentialityCheck> tell, CancellationToken cancel) =>
        changes.SaveAsync<string>(
            async db =>
            {
                tell(db, await db.Set<ConfidentialityCheck>().FirstAsync(one => one.BodyId == check.BodyId && one.Id == check.Id));
                return "told";
            },
            cancel
        );
}
