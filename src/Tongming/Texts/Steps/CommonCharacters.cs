using System.Collections.Frozen;

namespace Tongming.Texts.Steps;

/// <summary>The characters of which official prose on disclosure mostly consists: enough to tell it from noise, not to read it.</summary>
internal static class CommonCharacters
{
    private const string Words =
        "的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
        + "股室科街镇乡村申请答复诉讼审核校监督责依申公开予受信息网站平台栏目更新及时准确完善健全规范性文件章程序条例办法细则通知公告报告总结年度统计普查财政预算决算惩罚许可强制事项收费采购保密隐私泄露投诉举报信访补正结转勾稽服务群众企业个体机关单位部门领导小组培训考核评议追究责任解读回应关切微博账号媒体宣传渠道咨询热线邮箱";

    private static readonly FrozenSet<char> Set = Words.ToFrozenSet();

    /// <summary>True for a simplified character that is common.</summary>
    public static bool Contains(char character) => Set.Contains(character);
}
