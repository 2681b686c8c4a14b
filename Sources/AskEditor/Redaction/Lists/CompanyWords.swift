/// What companies are called and what stands around their names, in lower case.
enum CompanyWords {
  /// Behind a name, these make it a company or school.
  static let endings = WordList.of(
    """
    inc ltd llc llp plc gmbh ag kg se bv nv ab oy oyj sarl sas srl spa sa corp corporation co company limited pty pvt
    labs technologies technology systems solutions consulting consultants analytics software group holdings holding
    partners ventures capital bank insurance university college institute hospital clinic school academy robotics
    biotech pharma pharmaceuticals therapeutics logistics industries foundation agency studios media networks airlines
    council ministry trust charity association society union club theatre museum library
    """)

  /// In front of `of` and a name.
  static let heads = WordList.of(
    "university bank institute college school ministry department hospital academy city")

  /// Large employers whose names are little else.
  static let known = WordList.of(
    """
    accenture adidas adobe airbnb airbus aldi alibaba allianz aramco astrazeneca atlassian baidu barclays basf bayer bbc
    bloomberg bmw boeing booking.com bosch bytedance capgemini cern cisco citigroup cognizant comcast continental daimler
    dell deloitte deutsche dhl disney doordash ebay ericsson etsy expedia exxon ford fujitsu genentech gsk hitachi hsbc
    honda huawei hyundai ibm ikea infosys ing instacart intel intuit jpmorgan kpmg lenovo lg lidl linkedin lockheed lyft
    mastercard mckinsey medtronic merck mercedes mitsubishi monzo motorola nasa nestle netflix nhs nike nissan nokia
    novartis ocado oracle panasonic paypal pfizer philips porsche pwc qualcomm rakuten raytheon renault revolut roche
    salesforce samsung sanofi sap shopify siemens snap softbank sony spotify starbucks stripe tata tcs telefonica tencent
    tesco tesla tiktok toyota twitter uber ubs unilever verizon visa vodafone volkswagen volvo walmart wayfair wipro
    zalando zendesk
    """)

  /// Employers whose names also stand for what they make.
  static let makers = WordList.of(
    "google amazon aws microsoft meta facebook apple openai anthropic nvidia amd deepmind databricks snowflake github gitlab hugging huggingface mistral cohere kaggle stackoverflow"
  )

  /// What says that the next name is an employer's when `at`, `for`, `with`, `from` or `by` stands before it.
  static let work = WordList.of(
    """
    work works worked working job jobs role position post employed hired interview interviews interviewed interviewing
    offer offers offered intern interned internship interning contractor contract contracts contracting consultant freelance
    freelancing engineer engineers engineering scientist scientists analyst analysts developer developers manager lead team started start
    starting promoted colleague colleagues boss apply applied applying fired recruiter director head cto ceo career employee
    employees data science department researcher researching months years year here placement apprenticeship apprentice
    nurse teacher doctor accountant researcher officer secondment sacked laid moved move moving back onboarding
    """)

  /// Verbs in front of an employer's name.
  static let joining = WordList.of("joined join joining left leave leaving quit quitting rejoined rejoin")

  /// Followed by `called`, `named` or a comma.
  static let kinds = WordList.of(
    "company startup start-up firm employer agency consultancy bank shop business hospital university school charity ngo retailer insurer studio lab client customer"
  )
}
