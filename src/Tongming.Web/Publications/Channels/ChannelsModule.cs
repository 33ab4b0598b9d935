using Tongming.Web.Platform.Events;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Channels.Adoptions;
using Tongming.Web.Publications.Channels.Api;
using Tongming.Web.Publications.Channels.Counts;
using Tongming.Web.Publications.Channels.Deliveries;
using Tongming.Web.Publications.Channels.Reach;
using Tongming.Web.Publications.Channels.Register;

namespace Tongming.Web.Publications.Channels;

/// <summary>Everything that channels register: what reaches them, the acts on them, their pages and endpoints.</summary>
internal static class ChannelsModule
{
    public static void AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ChannelOptions.Read(configuration));
        services.AddSingleton<OutsideCalls>();
        services.AddSingleton<WeChatCalls>();
        services.AddSingleton<ItemPictures>();
        services.AddSingleton<IReaches, WeChatReach>();
        services.AddSingleton<IReaches, WeiboReach>();
        services.AddSingleton<IReaches, PlatformReach>();
        services.AddSingleton<DispatchDelivery.DeliveryPlaces>();
        services.AddScoped<IDelivers, DispatchDelivery>();
        services.AddSingleton<PlanDeliveries>();
        services.AddSingleton<SettleDelivery>();
        services.AddSingleton<ActOnDelivery>();
        services.AddSingleton<ChooseChannels>();
        services.AddSingleton<ResendDelivery>();
        services.AddSingleton<ConfirmDelivery>();
        services.AddSingleton<ConfirmRemoval>();
        services.AddSingleton<RetractDelivery>();
        services.AddSingleton<PostPage.DeliveryActs>();
        services.AddSingleton<RecordPublication>();
        services.AddSingleton<OpenChannel>();
        services.AddSingleton<ChangeChannel>();
        services.AddSingleton<CloseChannel>();
        services.AddSingleton<RecordAdoption>();
        services.AddSingleton<StrikeAdoption>();
        services.AddSingleton<CountChannels>();
        services.AddSingleton(new DeskEntry("公开渠道", "/desk/channels", 32, ChannelRights.MaySee));
        services.AddSingleton(new DeskEntry("录用", "/desk/adoptions", 33, ChannelRights.MaySee));
        services.AddSingleton(
            new DeskTally(
                "渠道待办",
                "/desk/channels",
                async (provider, actor, cancel) =>
                    ChannelRights.MayKeep(actor)
                        ? await WaitingPosts.CountAsync(provider.GetRequiredService<Platform.Data.Db>(), actor.BodyId, cancel)
                        : 0
            )
        );
        ActWord[] words =
        [
            .. ChannelLedger.Words,
            .. DeliveryLedger.Words,
            new(RecordAdoption.Act, "登记录用"),
            new(StrikeAdoption.Act, "作废录用登记"),
        ];
        foreach (var word in words)
            services.AddSingleton(word);
    }

    public static void MapPublicationChannels(this IEndpointRouteBuilder routes)
    {
        routes.MapChannels();
        routes.MapPosts();
        routes.MapAdoptions();
    }
}
