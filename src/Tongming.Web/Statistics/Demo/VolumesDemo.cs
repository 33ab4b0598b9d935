using System.Text;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Releases;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Demo;

/// <summary>A monthly report and a yearbook that are out, made of the numbers of <see cref="StatisticsDemo"/>, with their templates.</summary>
internal sealed class VolumesDemo(WriteOutVolume write, IFileStore store, Engine engine) : IDemoSource
{
    private const string Told = "本刊是演示数据，不是任何地方的统计数据。";

    public int Order => 161;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        IReadOnlyList<WriteOutVolume.Usable> newest;
        await using (var db = engine.OpenForReading())
            newest = await WriteOutVolume.NewestAsync(db, office.BodyId, cancel);
        var sets = newest.Where(one => one.Set.Code.EndsWith("-month", StringComparison.Ordinal)).ToList();
        if (sets.Count == 0)
            return;
        // The numbers of a month come on the 18th of the next one; the report a day later, the yearbook two days later.
        var out_ = LegalClock.DayOf(sets.Max(one => one.Version.ShownFrom!.Value));
        var month = new DateOnly(out_.Year, out_.Month, 1).AddMonths(-1);
        await ReleaseAsync(
            office,
            (ReleaseKind.MonthlyReport, VolumeKind.MonthlyReport, "统计月报", $"{month:yyyyMM}", Report(sets)),
            (out_.AddDays(1), newest),
            cancel
        );
        await ReleaseAsync(
            office,
            (ReleaseKind.Yearbook, VolumeKind.Yearbook, "统计年鉴", $"{month.Year - 1}", Yearbook(sets)),
            (out_.AddDays(2), newest),
            cancel
        );
    }

    private static string Report(List<WriteOutVolume.Usable> sets)
    {
        var text = new StringBuilder($"# 一、概况\n{Told}\n");
        foreach (var (set, _) in sets.Take(3))
            text.Append($"【概要：{set.Code}；指标=前1项】\n");
        text.Append($"【图：{sets[0].Set.Code}；题=近13个月走势；指标=前1项；时间=最近13期】\n# 二、主要数据\n");
        foreach (var (set, _) in sets)
            text.Append($"## 2-{sets.FindIndex(one => one.Set.Id == set.Id) + 1} {set.Title}\n【表：{set.Code}；时间=最近3期】\n");
        return text.ToString();
    }

    private static string Yearbook(List<WriteOutVolume.Usable> sets)
    {
        var text = new StringBuilder($"# 编者说明\n{Told}各表的数是定稿时的数，以后修订的以数据集的最新版本为准。\n");
        var chapter = 0;
        foreach (var field in sets.GroupBy(one => one.Set.Field).OrderBy(one => one.Key))
        {
            text.Append($"# {++chapter} {StatisticsFields.NameOf(field.Key)}\n");
            var section = 0;
            foreach (var (set, _) in field)
                text.Append(
                    $"## {chapter}-{++section} {set.Title}\n【表：{set.Code}；题={{年}}年{set.Title}；时间=本年】\n"
                        + $"【图：{set.Code}；题={{年}}年各月；类型=柱形；指标=前1项；时间=本年】\n"
                );
        }

        return text.ToString();
    }

    private async Task ReleaseAsync(
        DemoOffice office,
        (ReleaseKind Release, VolumeKind Kind, string Name, string Period, string Text) what,
        (DateOnly Day, IReadOnlyList<WriteOutVolume.Usable> Numbers) with,
        CancellationToken cancel
    )
    {
        var at = new DateTimeOffset(with.Day.ToDateTime(new TimeOnly(10, 0)), LegalClock.Zone).ToUniversalTime();
        if (at > office.Now.Instant)
            return;
        var before = new Now(at.AddHours(-20), LegalClock.DayOf(at.AddHours(-20)));
        var clerk = office[Role.CaseOfficer];
        var template = VolumeTemplate.Create(office.BodyId, Guid.CreateVersion7(before.Instant), what.Kind, what.Name, what.Text).Value!;
        var title = VolumePeriod.Of(what.Period).Value!.Name + what.Name;
        var volume = Volume
            .Create(
                (office.BodyId, Guid.CreateVersion7(before.Instant)),
                new(what.Kind, title, what.Period, what.Text, template.Id),
                (1, ""),
                (clerk.Id, before.Instant)
            )
            .Value!;
        var written = await write.RunAsync(volume, with.Numbers, cancel);
        if (written.Faults.Count > 0)
            throw new InvalidOperationException($"The demo's {what.Kind} cannot be written: {VolumeChoices.Say(written.Faults[0])}");
        using var bytes = new MemoryStream(written.Content.ToBytes());
        var stored = await store.PutAsync(office.BodyId, bytes, cancel);
        var release = Reviewed(office, new Release.Plan(what.Release, title, at, $"{title}（演示数据）。"), volume, (stored, before));
        await office.Changes.SaveAsync<string>(
            db =>
            {
                db.Add(template);
                db.Add(volume);
                db.Add(release);
                WriteOutVolume.Keep(db, volume, stored, ($"{title}.json", "application/json", "content"), (clerk.Id, before.Instant));
                StatisticsLedger.Record(
                    db,
                    ("volume.begun", StatisticsLedger.Volume, volume.Id),
                    (clerk, before),
                    new { kind = $"{volume.Kind}", period = volume.Period }
                );
                StatisticsLedger.Record(
                    db,
                    ("release.embargoed", StatisticsLedger.Release, release.Id),
                    (office[Role.Publisher], before),
                    new { at = release.At, content = release.ContentHash }
                );
                return Task.FromResult<Outcome<string>>("released");
            },
            cancel
        );
    }

    /// <summary>A release of one volume with the acts dated as they would have been.</summary>
    private static Release Reviewed(DemoOffice office, Release.Plan plan, Volume volume, (StoredFile Stored, Now Before) of)
    {
        var release = Release.Create(office.BodyId, Guid.CreateVersion7(of.Before.Instant), plan, plan.At.AddDays(-20)).Value!;
        _ = volume.Freeze(release.Id, of.Stored.Sha256);
        var hash = CarriedHash.Of([], volume);
        _ = release.Prepare(hash, office[Role.CaseOfficer].Id);
        _ = release.CheckData(hash, office[Role.FirstReviewer].Id, null);
        _ = release.CheckConfidentiality(hash, office[Role.SecrecyReviewer].Id, null);
        _ = release.Review(ReleaseStep.First, office[Role.OfficeHead].Id, of.Before.Day, hash);
        _ = release.Review(ReleaseStep.Second, office[Role.SecondReviewer].Id, of.Before.Day, hash);
        _ = release.Review(ReleaseStep.Final, office[Role.Signatory].Id, of.Before.Day, hash);
        _ = release.Embargo(of.Before.Instant);
        volume.Show(release.ShownFrom);
        return release;
    }
}
