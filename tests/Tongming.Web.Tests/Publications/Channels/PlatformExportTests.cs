using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Files;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Publications.Channels.Fakes;

namespace Tongming.Web.Tests.Publications.Channels;

public abstract class PlatformExportTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task A_folder_holds_the_item_with_true_sums_and_the_second_export_is_the_same()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var channel = await office.OpenAsync(ChannelKind.Platform, "folder");
        var item = await office.ApprovedAsync("带附件的", await WithFilesAsync(office));
        await office.ActAsync(item, "publish");
        await office.RunAsync();
        Assert.Equal(DeliveryState.Accepted, (await office.OnAsync(channel, item)).State);
        var folder = FolderOf(office, item);
        var first = Read(folder);
        Assert.Equal(
            ["files/01-附件__一.pdf", "files/02-图.png", "item.html", "item.json", "manifest.json"],
            first.Keys.Order(StringComparer.Ordinal)
        );
        var manifest = JsonDocument.Parse(first["manifest.json"]).RootElement;
        var listed = manifest.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(4, listed.Count);
        foreach (var part in listed)
        {
            var bytes = first[part.GetProperty("path").GetString()!];
            Assert.Equal(part.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(part.GetProperty("size").GetInt64(), bytes.Length);
        }

        Assert.Equal($"{item}", manifest.GetProperty("id").GetString());
        Assert.Contains("src=\"files/02-图.png\"", Encoding.UTF8.GetString(first["item.html"]), StringComparison.Ordinal);
        var facts = JsonDocument.Parse(first["item.json"]).RootElement;
        Assert.Equal($"{FakeWeibo.Domain}/items/{item}", facts.GetProperty("link").GetString());
        Assert.Contains("2026-0000", facts.GetProperty("indexNumber").GetString(), StringComparison.Ordinal);

        Directory.Delete(folder, recursive: true);
        await AgainAsync(office, channel, item);
        var second = Read(folder);
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.All(first, one => Assert.Equal(one.Value, second[one.Key]));
    }

    [Fact]
    public async Task A_receipt_makes_it_live_and_a_withdrawal_leaves_nothing_but_the_manifest()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var channel = await office.OpenAsync(ChannelKind.Platform, "folder");
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        await office.RunThroughAsync();
        Assert.Equal(DeliveryState.Accepted, (await office.OnAsync(channel, item)).State);
        var folder = FolderOf(office, item);
        await File.WriteAllTextAsync(Path.Combine(folder, "receipt.json"), """{"state":"live","address":"https://county.example/7"}""");
        await office.RunThroughAsync();
        var live = await office.OnAsync(channel, item);
        Assert.Equal((DeliveryState.Live, "https://county.example/7"), (live.State, live.Address));

        await office.WithdrawAsync(item);
        await office.RunAsync();
        Assert.Equal(DeliveryState.Withdrawn, (await office.OnAsync(channel, item)).State);
        var left = Assert.Single(Read(folder));
        Assert.Equal("withdrawn", JsonDocument.Parse(left.Value).RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_push_is_the_same_the_second_time_and_a_lost_answer_does_no_harm()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var channel = await office.OpenAsync(ChannelKind.Platform, "platform");
        var item = await office.ApprovedAsync("带附件的", await WithFilesAsync(office));
        await office.ActAsync(item, "publish");
        office.Platform.Server.LoseAnswer($"/gate/items/{item}");
        await office.RunThroughAsync();
        Assert.Equal(DeliveryState.Live, (await office.OnAsync(channel, item)).State);
        Assert.Equal(2, office.Platform.Pushed.Count);
        Assert.Single(office.Platform.Pushed.Distinct(StringComparer.Ordinal));
        Assert.Single(office.Platform.Items);
    }

    [Fact]
    public async Task A_platform_that_reviews_first_is_asked_later_and_may_refuse()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var channel = await office.OpenAsync(ChannelKind.Platform, "platform");
        var (taken, refused) = (await office.ApprovedAsync("采用的"), await office.ApprovedAsync("退回的"));
        office.Platform.Says = "accepted";
        await office.ActAsync(taken, "publish");
        await office.RunAsync();
        Assert.Equal(DeliveryState.Accepted, (await office.OnAsync(channel, taken)).State);
        office.Platform.Says = "live";
        await office.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(DeliveryState.Live, (await office.OnAsync(channel, taken)).State);
        office.Platform.Says = "refused";
        await office.ActAsync(refused, "publish");
        await office.RunAsync();
        Assert.Equal((DeliveryState.Failed, "platform.refused"), await office.StandsAsync(channel, refused));
    }

    [Fact]
    public async Task Nothing_is_sent_on_to_another_host_or_into_the_own_network()
    {
        await using var office = await ChannelOffice.StartAsync(on);
        var channel = await office.OpenAsync(ChannelKind.Platform, "platform");
        var item = await office.ApprovedAsync();
        await office.ActAsync(item, "publish");
        office.Platform.Server.RedirectsTo = office.Weibo.Server.Address;
        await office.RunAsync();
        Assert.Equal((DeliveryState.Failed, "platform.302"), await office.StandsAsync(channel, item));
        Assert.Empty(office.Weibo.Server.Requests);

        var outside = office.Platform.Server.Address.Replace("http:", "https:", StringComparison.Ordinal);
        await using var careful = await ChannelOffice.StartAsync(
            on,
            $"Channels:Connections:platform{{own}}:Address={outside}",
            "Channels:Connections:platform{own}:Private=false"
        );
        var other = await careful.OpenAsync(ChannelKind.Platform, "platform");
        var second = await careful.ApprovedAsync();
        await careful.ActAsync(second, "publish");
        await careful.RunAsync();
        Assert.Equal((DeliveryState.Drafted, "away"), await careful.StandsAsync(other, second));
    }

    private static async Task<EditionContent> WithFilesAsync(ChannelOffice office)
    {
        var (pdf, png) = (Guid.NewGuid(), Guid.NewGuid());
        var store = office.Get<IFileStore>();
        var files = new List<EditionFile>();
        foreach (var (id, name, type) in new[] { (pdf, "附件 /一.pdf", "application/pdf"), (png, "图.png", "image/png") })
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(name));
            var stored = await store.PutAsync(office.Office.BodyId, content);
            files.Add(new EditionFile(id, name, stored.Sha256, stored.Size, type));
        }

        return new EditionContent
        {
            Title = "带附件的",
            Html = $"<p>正文</p><img src=\"/files/{png:N}\" alt=\"图\">",
            Files = files,
        };
    }

    /// <summary>The same order of work once more.</summary>
    private static async Task AgainAsync(ChannelOffice office, Guid channel, Guid item)
    {
        await office.SaveAsync(async db =>
        {
            var delivery = (await db.Set<ChannelDelivery>().FindAsync(office.Office.BodyId, (await office.OnAsync(channel, item)).Id))!;
            Assert.True(delivery.Fail("x").Succeeded);
        });
        var again = await office.Get<ResendDelivery>().RunAsync(new(await office.TargetAsync(channel, item)), office.Publisher);
        Assert.True(again.Succeeded);
        await office.RunAsync();
    }

    private string FolderOf(ChannelOffice office, Guid item) => Path.Combine(on.Options.Folder, "exports", "county", $"{item}");

    private static Dictionary<string, byte[]> Read(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);
}

public sealed class PlatformExportOnSqliteTests(AloneOn<OnSqlite> on)
    : PlatformExportTests<AloneOn<OnSqlite>>(on),
        IClassFixture<AloneOn<OnSqlite>>;

public sealed class PlatformExportOnPostgresTests(AloneOn<OnPostgres> on)
    : PlatformExportTests<AloneOn<OnPostgres>>(on),
        IClassFixture<AloneOn<OnPostgres>>;
