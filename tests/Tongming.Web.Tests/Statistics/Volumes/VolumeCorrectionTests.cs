using Tongming.People;
using Tongming.Statistics.Volumes;
using Tongming.Web.Statistics.Volumes;
using Tongming.Web.Tests.Fixture;
using static Tongming.Web.Tests.Statistics.StatisticsOffice;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>A corrected issue is the issue that was out last, with what is corrected in it: not the template anew.</summary>
public abstract class VolumeCorrectionTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private readonly string code = FreshCode();

    [Fact]
    public async Task A_correction_begins_with_the_words_and_the_title_of_the_issue_that_was_out_last()
    {
        await using var office = await StartAsync(on);
        var desk = new VolumeDesk(office, code);
        var (_, version) = await desk.NumbersAsync();
        var template = await desk.TemplateAsync(VolumeKind.Yearbook);
        var first = Must(await desk.BeginAsync(template));
        Must(await desk.WriteAsync(first, desk.Words + "\n第一版的话"));
        await ReleaseAsync(first, [version.Id], new TimeOnly(9, 30));
        // What becomes of the template later is nothing to it.
        Must(
            await office
                .Get<KeepTemplate>()
                .ChangeAsync(
                    template,
                    1,
                    new KeepTemplate.Input
                    {
                        Kind = VolumeKind.Communique,
                        Name = $"别的 {code}",
                        Text = "# 一、别的",
                    },
                    office.By(Role.CaseOfficer)
                )
        );
        var second = await desk.VolumeAsync(Must(await desk.BeginAsync(template, "写错了一处")));
        Assert.Equal((2, "改了", VolumeKind.Yearbook), (second.No, second.Title, second.Kind));
        Assert.EndsWith("第一版的话", second.Text, StringComparison.Ordinal);
        Must(await desk.WriteAsync(second.Id, desk.Words + "\n第二版的话"));
        await ReleaseAsync(second.Id, [], new TimeOnly(11, 0));
        var third = await desk.VolumeAsync(Must(await desk.BeginAsync(template, "又写错了一处")));
        Assert.Equal(3, third.No);
        Assert.EndsWith("第二版的话", third.Text, StringComparison.Ordinal);

        async Task ReleaseAsync(Guid volume, IReadOnlyList<Guid> versions, TimeOnly time)
        {
            var release = await office.PlanAsync($"第 {time} 次 {code}", time: time);
            await desk.PrepareAsync(release, versions, volume);
            await desk.EmbargoAsync(release);
            office.Time.Advance(TimeSpan.FromHours(1));
        }
    }
}

public sealed class VolumeCorrectionOnSqliteTests(OnSqlite on) : VolumeCorrectionTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class VolumeCorrectionOnPostgresTests(OnPostgres on) : VolumeCorrectionTests<OnPostgres>(on), IClassFixture<OnPostgres>;
