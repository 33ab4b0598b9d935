using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Tongming.Web.Tests.House;

/// <summary>A route of the running program.</summary>
/// <param name="Pattern">As it is declared.</param>
/// <param name="Methods">By which methods it answers.</param>
/// <param name="Handlers">Names of the page's handlers for posts, the empty name for the one without; empty where it is no page.</param>
internal sealed record Route(RoutePattern Pattern, IReadOnlyList<string> Methods, IReadOnlyList<string> Handlers)
{
    /// <summary>As it stands in the approved list.</summary>
    public override string ToString() =>
        $"{string.Join('|', Methods)} /{Pattern.RawText?.TrimStart('/')}{string.Concat(Handlers.Select(name => name.Length == 0 ? " +post" : $" +{name}"))}";
}

/// <summary>All routes of the running program, except the files that it ships.</summary>
internal static partial class Routes
{
    public static async Task<IReadOnlyList<Route>> OfAsync(IServiceProvider services)
    {
        var pages = services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            if (page is null)
                routes.Add(new Route(endpoint.RoutePattern, methods, []));
            else
                routes.Add(OfPage(endpoint.RoutePattern, await pages.LoadAsync(page, endpoint.Metadata)));
        }

        return [.. routes.OrderBy(route => $"{route}", StringComparer.Ordinal)];
    }

    /// <summary>The route's addresses: each parameter takes each of the values that its constraints allow.</summary>
    /// <param name="services">Of the program.</param>
    /// <param name="route">The route.</param>
    /// <param name="values">What a parameter may be, by its name.</param>
    public static IEnumerable<string> Addresses(IServiceProvider services, Route route, Func<string, IReadOnlyList<string>> values)
    {
        var constraints = services.GetRequiredService<ParameterPolicyFactory>();
        IEnumerable<string> addresses = [""];
        foreach (var segment in route.Pattern.PathSegments)
        {
            var parts = segment.Parts.Aggregate(
                (IReadOnlyList<string>)[""],
                (texts, part) => [.. texts.SelectMany(text => Texts(part).Select(one => text + one))]
            );
            addresses = addresses.SelectMany(address => parts.Select(part => $"{address}/{part}")).ToList();
        }

        return addresses.Select(address => address.Length == 0 ? "/" : address);

        IReadOnlyList<string> Texts(RoutePatternPart part) =>
            part switch
            {
                RoutePatternLiteralPart literal => [literal.Content],
                RoutePatternSeparatorPart separator => [separator.Content],
                RoutePatternParameterPart parameter => Fitting(parameter),
                _ => throw new NotSupportedException($"{part.PartKind}"),
            };

        IReadOnlyList<string> Fitting(RoutePatternParameterPart parameter)
        {
            var policies = parameter
                .ParameterPolicies.Select(policy => constraints.Create(parameter, policy))
                .OfType<IRouteConstraint>()
                .ToList();
            // A constraint that lists words brings them along.
            var words = parameter.ParameterPolicies.SelectMany(policy =>
                Words().Matches(policy.Content ?? "").Select(match => match.Value)
            );
            var fitting = values(parameter.Name)
                .Concat(words)
                .Where(value => policies.TrueForAll(policy => Fits(policy, parameter.Name, value)))
                .Distinct();
            return [.. fitting.DefaultIfEmpty("1")];
        }
    }

    private static bool Fits(IRouteConstraint constraint, string name, string value) =>
        constraint.Match(null, null, name, new RouteValueDictionary { [name] = value }, RouteDirection.IncomingRequest);

    private static Route OfPage(RoutePattern pattern, CompiledPageActionDescriptor page)
    {
        var handlers = page
            .HandlerMethods.Where(handler => handler.HttpMethod == "Post")
            .Select(handler => handler.Name ?? "")
            .Order(StringComparer.Ordinal);
        return new Route(pattern, ["GET"], [.. handlers]);
    }

    [GeneratedRegex("[a-z][a-z0-9-]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
