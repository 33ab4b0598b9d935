using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Channels;
using Tongming.Publications.Columns;
using Tongming.Publications.Reviews;
using Tongming.Web.Platform.Events;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Publications.Channels.Register;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications.Channels.Fakes;

namespace Tongming.Web.Tests.Publications.Channels;

/// <summary>An office with an official account, a microblog and an integrated platform, all of them fakes, and a clock that stands.</summary>
internal sealed class ChannelOffice : IAsyncDisposable
{
    /// <summary>2 March 2026, 9:00 in China.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private Column column = null!;
    private TestEngine on = null!;
    private readonly string suffix = $"-{Guid.NewGuid():N}"[..9];

    public RunningOffice Office { get; private set; } = null!;

    public ManualTime Time { get; } = new(Start);

    public FakeWeChat WeChat { get; private set; } = null!;

    public FakeWeibo Weibo { get; private set; } = null!;

    public FakePlatform Platform { get; private set; } = null!;

    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime.AddHours(8));

    public static async Task<ChannelOffice> StartAsync(TestEngine on, params string[] settings)
    {
        var made = new ChannelOffice
        {
            on = on,
            WeChat = await FakeWeChat.StartAsync(),
            Weibo = await FakeWeibo.StartAsync(),
            Platform = await FakePlatform.StartAsync(),
        };
        // Names of its own, so that what an earlier test left in the outbox reaches nobody here.
        const string at = "Channels:Connections";
        string[] all =
        [
            $"Site:Address={FakeWeibo.Domain}",
            "Channels:WaitSeconds=2",
            $"{at}:wechat{made.suffix}:Address={made.WeChat.Server.Address}",
            $"{at}:wechat{made.suffix}:AppId={FakeWeChat.AppId}",
            $"{at}:wechat{made.suffix}:Secret={FakeWeChat.Secret}",
            $"{at}:wechat{made.suffix}:Private=true",
            $"{at}:weibo{made.suffix}:Address={made.Weibo.Server.Address}",
            $"{at}:weibo{made.suffix}:Token={FakeWeibo.Token}",
            $"{at}:weibo{made.suffix}:OperatorAddress=203.0.113.9",
            $"{at}:weibo{made.suffix}:PostAddress=https://weibo.example/{{id}}",
            $"{at}:weibo{made.suffix}:Private=true",
            $"{at}:platform{made.suffix}:Address={made.Platform.Server.Address}/gate",
            $"{at}:platform{made.suffix}:Token={FakePlatform.Token}",
            $"{at}:platform{made.suffix}:Private=true",
            $"{at}:folder{made.suffix}:Folder=county",
            .. settings.Select(one => one.Replace("{own}", made.suffix, StringComparison.Ordinal)),
        ];
        made.Office = await RunningOffice.StartAsync(on, made.Time, all);
        made.column = await PublishingOffice.ColumnAsync(made.Office);
        return made;
    }

    /// <summary>The person who publishes.</summary>
    public Actor Publisher => Office.ActorOf(Role.Publisher);

    public T Get<T>()
        where T : notnull => Office.Services.GetRequiredService<T>();

    /// <summary>Enters a channel that is chosen by itself for everything.</summary>
    public async Task<Guid> OpenAsync(ChannelKind kind, string connection = "", bool mayPublish = true, string name = "演示统计")
    {
        var input = new OpenChannel.Input
        {
            Kind = kind,
            Name = name,
            OpenedOn = Today.AddYears(-2),
            Approval = "演政办〔2024〕1号",
            Connection = connection.Length > 0 ? connection + suffix : "",
            MayPublish = mayPublish,
            IsUsual = true,
            Token = OfficeProgram.Token(),
        };
        var done = await Get<OpenChannel>().RunAsync(input, Publisher);
        Assert.True(done.Succeeded, done.Refusal?.Code);
        return done.Value;
    }

    /// <summary>An item whose edition is approved.</summary>
    public async Task<Guid> ApprovedAsync(string title = "全区粮食产量公告", EditionContent? content = null) =>
        (await ApprovedAsync([title], content))[0];

    /// <summary>Many of them at once.</summary>
    public async Task<IReadOnlyList<Guid>> ApprovedAsync(IReadOnlyList<string> titles, EditionContent? content = null)
    {
        var made = titles
            .Select(title =>
            {
                var item = new Publication(Office.BodyId, Guid.NewGuid(), PublicationKind.News, Office.Section.Id);
                var text = (
                    content
                    ?? new EditionContent
                    {
                        Title = title,
                        Html = "<p>粮食总产量稳步增长。</p>",
                        Summary = "总产量增长。",
                    }
                ) with
                {
                    Title = title,
                    ColumnId = column.Id,
                };
                return (item, Edition: Edition.Begin(item, Guid.CreateVersion7(), text, Office.PersonOf(Role.CaseOfficer).Id));
            })
            .ToList();
        foreach (var (_, edition) in made)
            Approve(edition);
        await SaveAsync(db =>
        {
            db.AddRange(made.Select(one => one.item));
            db.AddRange(made.Select(one => one.Edition));
            return Task.CompletedTask;
        });
        return [.. made.Select(one => one.item.Id)];
    }

    /// <summary>The next edition of an item, approved.</summary>
    public Task CorrectAsync(Guid item) =>
        SaveAsync(async db =>
        {
            var publication = await db.Set<Publication>().SingleAsync(one => one.Id == item);
            var latest = await db.Set<Edition>().Where(one => one.PublicationId == item).OrderByDescending(one => one.Number).FirstAsync();
            var content = latest.Content() with { Html = "<p>更正：总产量为 9.8 万吨。</p>", CorrectionNote = "原文漏了总产量。" };
            var next = Edition.BeginNext(publication, latest, Guid.CreateVersion7(), content, Office.PersonOf(Role.CaseOfficer).Id).Value!;
            Approve(next);
            db.Add(next);
            publication.Follow(next);
        });

    /// <summary>Does an act on an item as the publisher.</summary>
    public async Task ActAsync(Guid item, string act, object? input = null)
    {
        var found = Get<ItemActs>().Find(act)!;
        var target = new PerformEditionAct.Target(item, OfficeProgram.Token(), null);
        var done = await Get<PerformEditionAct>().RunAsync(found, input ?? Activator.CreateInstance(found.Input)!, target, Publisher);
        Assert.True(done.Succeeded, done.Refusal?.Code);
    }

    /// <summary>Has it shown from a moment of this day on, in Chinese time.</summary>
    public Task ScheduleAsync(Guid item, TimeOnly at) => ActAsync(item, "schedule", new ScheduleItem.InputOf { On = Today, At = at });

    public Task WithdrawAsync(Guid item) => ActAsync(item, "withdraw", new WithdrawItem.InputOf { Reason = "口径有误" });

    /// <summary>Runs the job that empties the outbox, as the program does every few seconds.</summary>
    public async Task RunAsync(TimeSpan? after = null)
    {
        Time.Advance(after ?? TimeSpan.Zero);
        await using var scope = Office.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliverOutbox>().RunAsync(CancellationToken.None);
    }

    /// <summary>Runs it until nothing more happens within a day.</summary>
    public async Task RunThroughAsync()
    {
        for (var round = 0; round < 20; round++)
            await RunAsync(TimeSpan.FromMinutes(30));
    }

    /// <summary>The latest delivery of an item on a channel.</summary>
    public async Task<ChannelDelivery> OnAsync(Guid channel, Guid item)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<ChannelDelivery>()
            .Where(one => one.ChannelId == channel && one.ContentId == item)
            .OrderByDescending(one => one.Edition)
            .ThenByDescending(one => one.Id)
            .FirstAsync();
    }

    /// <summary>How an item stands on a channel, with its reason.</summary>
    public async Task<(DeliveryState State, string Reason)> StandsAsync(Guid channel, Guid item)
    {
        var delivery = await OnAsync(channel, item);
        return (delivery.State, delivery.Reason);
    }

    /// <summary>Which delivery an act is about.</summary>
    public async Task<ActOnDelivery.Target> TargetAsync(Guid channel, Guid item)
    {
        var delivery = await OnAsync(channel, item);
        return new ActOnDelivery.Target(delivery.Id, delivery.Version, OfficeProgram.Token());
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await WeChat.DisposeAsync();
        await Weibo.DisposeAsync();
        await Platform.DisposeAsync();
    }

    internal async Task SaveAsync(Func<Tongming.Web.Platform.Data.Db, Task> work)
    {
        var saved = await Office.Changes.SaveAsync<string>(async db =>
        {
            await work(db);
            return "saved";
        });
        Assert.True(saved.Succeeded);
    }

    private void Approve(Edition edition)
    {
        Assert.True(edition.Submit(EditionPlan.For(1)).Succeeded);
        foreach (var (step, role) in new[] { (EditionStep.Secrecy, Role.SecrecyReviewer), (EditionStep.Final, Role.Signatory) })
            Assert.True(edition.Review(step, Office.PersonOf(role).Id, Today, edition.ContentHash).Succeeded);
    }
}
