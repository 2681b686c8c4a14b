/// Words that have a capital and are nobody's name, in lower case: days, languages, degrees, techniques.
enum CommonCapitals {
  static let all = WordList.of(
    """
    i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december christmas easter ramadan diwali thanksgiving covid brexit
    mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    english german french spanish italian portuguese dutch danish swedish norwegian finnish polish czech russian ukrainian
    greek turkish arabic hebrew hindi urdu bengali tamil chinese mandarin cantonese japanese korean vietnamese thai
    indonesian swahili latin british american european african asian indian brazilian mexican canadian australian
    irish scottish welsh swiss austrian belgian romanian hungarian bulgarian serbian croatian nigerian kenyan egyptian
    moroccan iranian israeli pakistani filipino christian muslim jewish hindu buddhist catholic
    phd msc bsc ma ba mba md dr prof mr mrs ms miss sir madam gcse a-level abitur ielts toefl bachelor master masters
    bachelor's master's
    ai ml dl nlp llm llms cv gpu gpus cpu cpus tpu api apis sql nosql css html http https json xml csv yaml pdf ui ux ci cd mlops
    devops okr okrs kpi kpis roi hr cto ceo cfo coo cio vp pm pms qa it hq faq ok okay ps p.s eu gdpr aws gcp azure etl bi pr prs
    os ios tv url urls usb ssd ram saas b2b b2c crm erp asap btw imo imho fyi tldr tl;dr aka etc nda ip pto wfh rnn cnn gan
    gans rag bert gpt gpt-4 gpt-4o gpt-5 chatgpt claude gemini llama copilot cursor mistral whisper clip resnet yolo unet transformer transformers
    python java javascript typescript rust go golang swift kotlin scala julia ruby perl php haskell matlab fortran cobol
    c r c++ c# .net bash linux unix windows ubuntu debian macos mac macbook android excel word powerpoint outlook google-sheets sheets
    pytorch tensorflow keras jax numpy pandas scikit-learn sklearn scipy xgboost lightgbm catboost spark hadoop kafka airflow
    dagster prefect dbt docker kubernetes k8s terraform ansible jenkins git github gitlab jira confluence slack teams zoom
    notion trello asana figma tableau looker powerbi grafana prometheus postgres postgresql mysql sqlite mongodb redis
    elasticsearch snowflake bigquery redshift databricks sagemaker vertex colab jupyter vscode vim emacs pycharm mlflow wandb
    huggingface hugging face kaggle coursera udemy udacity edx stackoverflow leetcode hackerrank arxiv youtube reddit
    wikipedia linkedin twitter medium substack discord whatsapp telegram gmail internet web wi-fi wifi bluetooth
    iphone ipad pcie nvlink latex tensorboard sharepoint joomla firefox chrome slurm triton fastapi neurips icml god eh wee
    cuda rocm a100 h100 rtx gtx nvidia intel amd arm fastai fast.ai lstm adam sgd relu softmax gaussian bayesian bayes markov
    monte carlo poisson bernoulli fourier laplace newton euclidean boolean lean scrum agile kanban dear hi hello hey thanks
    regards best cheers sincerely yours editor editors editorial team ask column q a merci danke gracias groeten viele grüße gruß mit freundlichen grüßen
    saludos cordialement liebe bonjour hola hallo guten tag
    """)
}
