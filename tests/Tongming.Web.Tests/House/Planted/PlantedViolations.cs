// Types that break the arrows on purpose, each in one way, and some that keep them. ArrowsProvedTests reads them.
#pragma warning disable CA1812, CA1859

namespace Planted
{
    internal sealed class LawRoot
    {
        private static string KnowsAModule() => Requests.PlantedRequest.Known();
    }
}

namespace Planted.Texts
{
    internal sealed class PlantedText
    {
        public static string Known() => "";
    }
}

namespace Planted.Calendar
{
    internal sealed class DayThatKnowsTexts
    {
        public Texts.PlantedText? Thing { get; init; }
    }
}

namespace Planted.Requests
{
    internal sealed class PlantedRequest
    {
        public static string Known() => Texts.PlantedText.Known();
    }

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class PlantedAttribute(Type type) : Attribute
    {
        public Type Type { get; } = type;
    }
}

namespace Planted.Reports
{
    internal sealed class ByField
    {
        public Requests.PlantedRequest? Thing { get; init; }
    }

    internal sealed class ByBody
    {
        private static int Length() => Requests.PlantedRequest.Known().Length;
    }

    internal sealed class ByTypeArgument
    {
        private static object Make() => new Dictionary<string, List<Requests.PlantedRequest>>(StringComparer.Ordinal);
    }

    internal sealed class ByLambda
    {
        private static Func<string> Make() => () => Requests.PlantedRequest.Known();
    }

    internal sealed class ByAsyncBody
    {
        private static async Task<string> MakeAsync()
        {
            await Task.Yield();
            return Requests.PlantedRequest.Known();
        }
    }

    [Requests.Planted(typeof(string))]
    internal sealed class ByAttribute;

    [System.ComponentModel.TypeConverter(typeof(Requests.PlantedRequest))]
    internal sealed class ByTypeInAttribute;

    internal sealed class ByConstraint<T>
        where T : IComparable<Requests.PlantedRequest>;

    internal sealed class ByNestedType
    {
        private sealed class Inner
        {
            private static bool Is(object thing) => thing is Requests.PlantedRequest;
        }
    }

    internal sealed class ByProgram
    {
        public PlantedWeb.Platform.PlantedFile? Thing { get; init; }
    }

    internal sealed class WithinBounds
    {
        private static string Use() => Texts.PlantedText.Known() + nameof(ByField);
    }
}

namespace PlantedWeb.Platform
{
    internal sealed class PlantedFile;

    internal sealed class PlatformThatKnowsAModule
    {
        public Reports.PlantedPage? Thing { get; init; }
    }

    internal sealed class PlatformThatKnowsTheLawOfAModule
    {
        public Planted.Reports.ByField? Thing { get; init; }
    }

    internal sealed class PlatformWithinBounds
    {
        public Planted.Texts.PlantedText? Thing { get; init; }
    }
}

namespace PlantedWeb.Reports
{
    internal sealed class PlantedPage
    {
        public Planted.Requests.PlantedRequest? AnyLaw { get; init; }
        public Platform.PlantedFile? File { get; init; }
    }

    internal sealed class PageThatKnowsAnotherModule
    {
        public Requests.OtherPage? Thing { get; init; }
    }
}

namespace PlantedWeb.Requests
{
    internal sealed class OtherPage;
}
