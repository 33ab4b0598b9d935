using System.Security.Cryptography;
using System.Text;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Releases;

/// <summary>The hash of what a release carries: the whole files of its versions and the frozen volumes, so that no digit changes unseen between a check and the release.</summary>
internal static class CarriedHash
{
    /// <summary>64 hexadecimal digits, whatever the order.</summary>
    public static string Of(IEnumerable<Vintage> carried, params IEnumerable<Volume> volumes)
    {
        var lines = carried
            .Select(one => $"{one.DataSetId:N} {one.Id:N} {one.WholeFile} {one.OpenFile}")
            .Concat(volumes.Select(one => $"{one.Id:N} {one.ContentFile}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
