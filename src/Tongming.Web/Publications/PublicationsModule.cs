using Tongming.Publications.Acts;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Acts;
using Tongming.Web.Publications.Catalogue;
using Tongming.Web.Publications.Columns;
using Tongming.Web.Publications.Demo;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Guide;
using Tongming.Web.Publications.Items;
using Tongming.Web.Publications.Portal;
using Tongming.Web.Publications.Registers;

namespace Tongming.Web.Publications;

/// <summary>Everything that this module registers.</summary>
internal static class PublicationsModule
{
    /// <summary>The texts of this module, to build the search index anew.</summary>
    public static IReadOnlyList<SearchSource> SearchSources { get; } = [ItemSearch.Source];

    public static void AddPublications(this IServiceCollection services)
    {
        services.AddSingleton<PerformEditionAct>();
        services.AddSingleton<DraftItem>();
        services.AddSingleton<ItemActs>();
        foreach (
            var act in typeof(IEditionAct)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEditionAct)))
        )
            services.AddSingleton(typeof(IEditionAct), act);
        services.AddScoped<PublicItems>();
        services.AddSingleton<IFindsPublished, PublishedItems>();
        services.AddSingleton<IDemoSource, CatalogueDemo>();
        services.AddSingleton<IDemoSource, PublicationsDemo>();
        services.AddSingleton<DemoRegisterUses>();
        services.AddSingleton<IDemoSource, RegistersDemo>();
        services.AddSingleton(new DeskEntry("信息发布", "/desk/publications", 30, PublicScope.SeesItems));
        services.AddCatalogue();
        services.AddRegisters();
        services.AddGuide();
        services.AddSingleton<PlanColumn>();
        services.AddSingleton<ChangeColumn>();
        services.AddSingleton<FileExemption>();
        services.AddSingleton<KeepUpload>();
        services.AddSingleton<TickUpload>();
        services.AddSingleton(new DeskEntry("栏目", "/desk/columns", 31, PublicScope.SeesItems));
        foreach (var word in ColumnActs.Words)
            services.AddSingleton(word);
        services.AddSingleton(new MenuEntry("信息公开", "/disclosure", 5));
        foreach (var entry in PublicationActs.All)
            services.AddSingleton(new ActWord($"publication.{entry.Code}", entry.Label));
    }

    public static void MapPublications(this IEndpointRouteBuilder routes)
    {
        routes.MapCatalogue();
        routes.MapCatalogueYears();
        routes.MapDocuments();
        routes.MapRegisters();
        routes.MapGuide();
        routes.MapUploads();
    }
}
