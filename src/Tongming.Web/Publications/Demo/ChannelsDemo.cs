using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Channels.Adoptions;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Publications.Channels.Register;

namespace Tongming.Web.Publications.Demo;

/// <summary>
/// Channels of the demo bureau: its portal, two accounts with invented names, a notice board and a newspaper, what was published there,
/// and what others took. Recorded, not sent: nothing is connected.
/// </summary>
internal sealed class ChannelsDemo : IDemoSource
{
    private const string Approval = "演示区政府办公室批准，演政办〔2022〕6号";

    private static readonly (AdoptionLevel Level, string Outlet, int DaysAgo, string Title)[] Adopted =
    [
        (AdoptionLevel.National, "演示统计报", 210, "镇街统计站的一天"),
        (AdoptionLevel.Province, "演示省统计信息网", 160, "演示区夯实统计基层基础"),
        (AdoptionLevel.Province, "演示省日报", 96, "粮食丰收背后的统计人"),
        (AdoptionLevel.City, "演示市晚报", 61, "服务业运行平稳向好"),
        (AdoptionLevel.City, "演示市统计局公众号", 33, "经济普查入户见闻"),
        (AdoptionLevel.County, "演示区融媒体中心", 9, "统计开放日走进校园"),
    ];

    public int Order => 125;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        await using var reading = office.Engine.OpenForReading();
        var shown = await reading
            .Set<Edition>()
            .Where(one => one.BodyId == office.BodyId && one.FirstShown != null)
            .OrderByDescending(one => one.FirstShown)
            .ToListAsync(cancel);
        await office.Changes.SaveAsync<string>(
            db =>
            {
                var (now, publisher) = (office.Now, office[Role.Publisher]);
                var portal = Open(db, office, ChannelKind.Portal, ("门户网站", "", ""));
                var wechat = Open(db, office, ChannelKind.WeChat, ("演示统计", "yanshi-tongji", "https://wechat.example/yanshi-tongji"));
                var weibo = Open(db, office, ChannelKind.Weibo, ("演示统计发布", "@演示统计发布", "https://weibo.example/yanshi-tongji"));
                var board = Open(db, office, ChannelKind.NoticeBoard, ("政务服务大厅公告栏", "演示区政务服务大厅一楼", ""));
                var press = Open(db, office, ChannelKind.Press, ("演示区报", "", ""));
                foreach (var edition in shown)
                    Live(db, office, portal, edition);
                // The one account is nearly silent, the other has been too long.
                foreach (var edition in shown.Where(one => DaysAgo(office, one) >= 11).Where((_, at) => at % 2 == 1).Take(60))
                    Live(db, office, wechat, edition);
                Live(db, office, wechat, shown.First(one => DaysAgo(office, one) >= 11), now.Day.AddDays(-11));
                foreach (var edition in shown.Where(one => DaysAgo(office, one) >= 17).Where((_, at) => at % 4 == 1).Take(25))
                    Live(db, office, weibo, edition);
                foreach (var (channel, daysAgo, title, place) in ByHand(board, press))
                    Record(db, office, channel, (daysAgo, title, place));
                Waiting(db, office, wechat, shown[0]);
                foreach (var one in Adopted)
                {
                    var on = now.Day.AddDays(-one.DaysAgo);
                    var given = new NewAdoption(one.Outlet, one.Level, on, one.Title);
                    var adoption = Must(Adoption.Record(office.BodyId, Guid.CreateVersion7(now.Instant), given, now.Day));
                    db.Add(adoption);
                    db.Record(RecordAdoption.Of(adoption, RecordAdoption.Act, publisher, now) with { Day = on });
                }

                return Task.FromResult<Outcome<string>>("filled");
            },
            cancel
        );
    }

    private static IEnumerable<(Channel Channel, int DaysAgo, string Title, string Place)> ByHand(Channel board, Channel press) =>
        [
            (board, 75, "经济普查告知书", "大厅东侧"),
            (board, 20, "统计违法举报电话", "大厅东侧"),
            (press, 48, "全区经济运行情况（整版）", "第 3 版"),
        ];

    private static Channel Open(Db db, DemoOffice office, ChannelKind kind, (string Name, string Account, string Link) card)
    {
        var given = new NewChannel(Guid.CreateVersion7(office.Now.Instant), office.BodyId, kind, office.Now.Day.AddYears(-4), Approval);
        var channel = Must(Channel.Open(given, new ChannelCard(card.Name, card.Account, card.Link)));
        db.Add(channel);
        db.Record(ChannelLedger.Of(channel, OpenChannel.Act, office[Role.OfficeHead], office.Now));
        return channel;
    }

    private static void Live(Db db, DemoOffice office, Channel channel, Edition edition, DateOnly? on = null)
    {
        var delivery = ChannelDelivery.Plan(channel, PieceOf(office, edition));
        Must(delivery.GoLive(on ?? LegalClock.DayOf(edition.FirstShown!.Value), ""));
        db.Add(delivery);
        db.Record(DeliveryLedger.OfState(delivery, office.Now) with { Day = delivery.LiveOn!.Value });
    }

    /// <summary>One that a person must publish.</summary>
    private static void Waiting(Db db, DemoOffice office, Channel channel, Edition edition)
    {
        var delivery = ChannelDelivery.Plan(channel, PieceOf(office, edition));
        Must(delivery.AskPerson("by-hand"));
        db.Add(delivery);
        db.Record(DeliveryLedger.OfState(delivery, office.Now));
    }

    private static void Record(Db db, DemoOffice office, Channel channel, (int DaysAgo, string Title, string Place) what)
    {
        var (id, on, publisher) = (Guid.CreateVersion7(office.Now.Instant), office.Now.Day.AddDays(-what.DaysAgo), office[Role.Publisher]);
        var given = new NewDelivery(id, id, what.Title, "") { DueAt = office.Now.Instant };
        var delivery = Must(ChannelDelivery.Record(channel, given, (on, office.Now.Day), publisher.Id));
        delivery.Locate(what.Place, "");
        db.Add(delivery);
        db.Record(DeliveryLedger.Of(delivery, RecordPublication.Act, publisher, office.Now) with { Day = on });
    }

    private static NewDelivery PieceOf(DemoOffice office, Edition edition) =>
        new(Guid.CreateVersion7(office.Now.Instant), edition.PublicationId, edition.Title, edition.ContentHash)
        {
            EditionId = edition.Id,
            Edition = edition.Number,
            DueAt = edition.FirstShown!.Value,
        };

    private static int DaysAgo(DemoOffice office, Edition edition) =>
        office.Now.Day.DayNumber - LegalClock.DayOf(edition.FirstShown!.Value).DayNumber;

    private static T Must<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.Refusal is { } refusal ? throw new InvalidOperationException($"The demo was refused: {refusal.Code}.") : outcome.Value!;
}
